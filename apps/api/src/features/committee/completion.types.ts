import { EmailAddress, Flag, Id, Int, NestedList, Text, Choice } from '#api/platform/fields';
import { MEMBER_STATES } from '#api/features/committee/committee.types';

const COUNT = { min: 0, max: 1_000_000 };

export class CompletionFigures {
  @Int({ ...COUNT, description: 'Reviews asked for and not given back' }) assigned: number;
  @Int({ ...COUNT, description: 'Reviews submitted, and conflicts of interest declared instead' })
  done: number;
  @Int({
    ...COUNT,
    description: 'Of those done, by the deadline of their round; a round without one is never late',
  })
  onTime: number;
  @Int({ ...COUNT, description: 'Of those done, the conflicts of interest declared' }) declared: number;
  @Int({ ...COUNT, description: 'Assignments given back' }) declined: number;
}

export class MemberCompletion extends CompletionFigures {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @Choice(MEMBER_STATES) state: string;
  @Flag({ description: 'Asked for something, and nothing of it is open' }) hasCompletedAll: boolean;
}

export class CompletionList {
  @NestedList(() => MemberCompletion, { max: 5000 }) items: MemberCompletion[];
}
