import { LANGUAGES } from '#domain/conference/languages';
import { MAX_NOTE } from '#domain/committee/interest-rules';
import { ChoiceList, EmailAddress, Id, IdList, NestedList, Text } from '#api/platform/fields';

export class OfferedTrack {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 1000 }) description: string;
}

export class OfferedTopic {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
}

/** What the page "review with us" asks; nothing of who is in the committee. */
export class InterestForm {
  @Text({ max: 200 }) conferenceName: string;
  @NestedList(() => OfferedTrack, { max: 100, description: 'Empty where the conference has no tracks' })
  tracks: OfferedTrack[];
  @NestedList(() => OfferedTopic, { max: 200 }) topics: OfferedTopic[];
  @ChoiceList(LANGUAGES, { description: 'Fewer than two: not asked' }) languages: string[];
}

export class InterestBody {
  @Text({ min: 1, max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @IdList({ max: 100, optional: true }) trackIds?: string[];
  @IdList({ max: 200, optional: true }) topicIds?: string[];
  @ChoiceList(LANGUAGES, { optional: true }) languages?: string[];
  @Text({ max: MAX_NOTE, optional: true, description: 'Why, and what one has reviewed before' })
  note?: string;
}
