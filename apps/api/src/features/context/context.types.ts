import { EXPERIENCE_LIMITS as MAX } from '#domain/proposal/speaker-experience';
import { Flag, Int, IntList, NestedList, Text, TextList } from '#api/platform/fields';

const NUMBER = { min: 1, max: 1_000_000_000 };
const PERCENT = { min: 0, max: 100, description: '100: the same words; from 90 on nearly the same text' };

/** How many of each are shown at most. */
export const MOST = { speakers: 50, earlier: 20, others: 50, similar: 5, words: 5 } as const;

export class EarlierTalkBody {
  @Text({ min: 1, max: MAX.title }) title: string;
  @Text({ max: MAX.event, description: 'Empty: not said' }) event: string;
  @Int({ min: MAX.firstYear, max: MAX.lastYear, nullable: true }) year: number | null;
  @Text({ max: MAX.recordingUrl, description: 'https alone; empty: none' }) recordingUrl: string;
}

export class ExperienceBody {
  @Flag({ nullable: true, description: 'At an event like this; null: not said' })
  hasSpokenBefore: boolean | null;
  @NestedList(() => EarlierTalkBody, { max: MAX.talks }) earlierTalks: EarlierTalkBody[];
}

export class MyExperience extends ExperienceBody {
  @Int({ ...NUMBER, nullable: true, description: 'Null: nothing is stored yet' }) version: number | null;
}

export class EarlierTalkShown extends EarlierTalkBody {
  @Flag({ description: 'From the programme of an edition on this installation, not from the speaker' })
  isFromProgramme: boolean;
  @Int({ ...PERCENT, nullable: true, description: 'To the proposal; null: not like it, or not known' })
  similarity: number | null;
}

export class SpeakerInContext {
  @Text({ max: 1000, nullable: true, description: 'Null where the round hides it' }) name: string | null;
  @Text({
    max: 10,
    nullable: true,
    description: 'In place of a hidden name; another one for each reader and proposal',
  })
  label: string | null;
  @Flag({ nullable: true, description: 'Null: nobody knows' }) isFirstTimer: boolean | null;
  @NestedList(() => EarlierTalkShown, { max: MOST.earlier, description: 'None where the round hides names' })
  earlierTalks: EarlierTalkShown[];
  @IntList({
    ...NUMBER,
    most: MOST.others,
    description: 'Of the other proposals below, the ones of this speaker',
  })
  otherNumbers: number[];
}

export class OtherProposal {
  @Int(NUMBER) number: number;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Int({ ...PERCENT, nullable: true }) similarity: number | null;
}

export class SimilarTalk {
  @Int({ ...NUMBER, nullable: true, description: 'In this call; null: of an earlier programme' })
  number: number | null;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 200, nullable: true, description: 'Which earlier edition; null: this call' })
  edition: string | null;
  @Int({ min: MAX.firstYear, max: MAX.lastYear, nullable: true }) year: number | null;
  @Int(PERCENT) similarity: number;
  @TextList({ max: MOST.words, length: 1000, description: 'What both say and few others do' })
  words: string[];
}

/** What surrounds a proposal: no score, no reviewer, no state of any. */
export class ProposalContext {
  @NestedList(() => SpeakerInContext, { max: MOST.speakers }) speakers: SpeakerInContext[];
  @NestedList(() => OtherProposal, {
    max: MOST.others,
    description: 'By any of its speakers, in this call; by number',
  })
  others: OtherProposal[];
  @NestedList(() => SimilarTalk, {
    max: MOST.similar,
    description: 'By other people; the most similar first',
  })
  similar: SimilarTalk[];
}
