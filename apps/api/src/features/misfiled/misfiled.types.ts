import { Flag, Id, Int, NestedList, Text } from '#api/platform/fields';

const MOST = 1_000_000;
export const LISTED = 200;

export class TrackSuggested {
  @Id() trackId: string;
  @Int({ min: 1, max: MOST, description: 'Reviewers who name it' }) reviewers: number;
}

export class MisfiledProposal {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500 }) title: string;
  @Id({ nullable: true }) trackId: string | null;
  @Int({ min: 1, max: MOST, description: 'Reviewers in all, over all rounds' }) reviews: number;
  @NestedList(() => TrackSuggested, { max: 200 }) suggestions: TrackSuggested[];
  @Flag({ description: 'The reader may move it; track chairs only see it' }) mayMove: boolean;
  @Int({ min: 1, max: MOST, description: 'To be sent when it is moved' }) version: number;
}

export class MisfiledList {
  @NestedList(() => MisfiledProposal, { max: LISTED }) items: MisfiledProposal[];
}

export class TrackMoveBody {
  @Id() trackId: string;
}

export class TrackMoved {
  @Id({ description: 'Of the move, to take it back' }) id: string;
  @Int({ min: 1, max: MOST, description: 'The version the proposal is at now' }) version: number;
}

export class ProposalVersion {
  @Int({ min: 1, max: MOST }) version: number;
}
