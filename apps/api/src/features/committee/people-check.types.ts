import { MOST_CHECKED } from '#domain/committee/people-list';
import { Choice, ChoiceList, Int, NestedList, Text, TextList, UntrimmedText } from '#api/platform/fields';
import { CONFLICT_SOURCES } from '#api/features/committee/committee.types';
import { ListFault } from '#api/features/committee/invitation.types';

const COUNT = { min: 0, max: 1_000_000 };

export class PeopleListBody {
  @UntrimmedText({
    max: 200_000,
    optional: true,
    description: 'Lines of name, e-mail, company, parted by comma, semicolon or tab',
  })
  text?: string;
  @UntrimmedText({
    max: 4_000_000,
    optional: true,
    description: 'The same as a file’s bytes in base64: .xlsx, or text in UTF-8',
  })
  file?: string;
}

export class TalkInConflict {
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @ChoiceList(CONFLICT_SOURCES) sources: string[];
}

export class LikeSpeaker {
  @Choice(['company', 'person']) what: string;
  @Text({ max: 200 }) name: string;
  @Int(COUNT) talkCount: number;
}

export class CheckedPerson {
  @Int({ min: 1, max: 1_000_000 }) line: number;
  @Text({ max: 200 }) name: string;
  @TextList({ max: 100, length: 254 }) emails: string[];
  @Text({ max: 200 }) company: string;
  @Int(COUNT) talkCount: number;
  @NestedList(() => TalkInConflict, { max: 200, description: 'The first of them' }) talks: TalkInConflict[];
  @NestedList(() => LikeSpeaker, {
    max: 10,
    description: 'Who looks alike among speakers, but is not known to be the same',
  })
  lookAlikes: LikeSpeaker[];
}

export class PeopleCheck {
  @NestedList(() => CheckedPerson, { max: MOST_CHECKED }) people: CheckedPerson[];
  @NestedList(() => ListFault, { max: MOST_CHECKED }) faults: ListFault[];
  @Int({ ...COUNT, description: 'Talks looked at: those the viewer is known to be free of' })
  talkCount: number;
}
