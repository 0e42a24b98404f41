import { Choice, Flag, Id, Int, NestedList, Text } from '#api/platform/fields';

const MOST = 1_000_000;

export class AssignmentItem {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500 }) title: string;
  @Id() memberId: string;
  @Text({ max: 200 }) memberName: string;
  @Choice(['active', 'done', 'declined']) state: string;
  @Flag({ description: 'A draft or a review exists: it cannot be taken away' }) hasBegun: boolean;
  @Int({ min: 1, max: MOST }) version: number;
}

export class AssignmentPage {
  @NestedList(() => AssignmentItem, { max: 500 }) items: AssignmentItem[];
  @Text({ max: 60, nullable: true }) next: string | null;
}

export class ReviewerLoad {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: MOST }) load: number;
  @Int({ min: 0, max: MOST }) done: number;
  @Int({ min: 0, max: 5000, nullable: true }) limit: number | null;
}

/** How a round's assignments stand today. */
export class AssignmentBoard {
  @Int({ min: 1, max: 20 }) reviewsWanted: number;
  @Int({ min: 0, max: 20 }) reviewsFloor: number;
  @Int({ min: 0, max: MOST }) proposals: number;
  @Int({ min: 0, max: MOST, description: 'With as many reviewers as wanted' }) covered: number;
  @Int({ min: 0, max: MOST, description: 'With fewer reviewers than the floor' }) belowFloor: number;
  @Int({ min: 0, max: MOST }) assignments: number;
  @NestedList(() => ReviewerLoad, { max: 5000 }) loads: ReviewerLoad[];
}

export class AssignmentChanged {
  @Int({ min: 1, max: MOST }) version: number;
  @Int({ min: 0, max: MOST, description: "The reviewer's load afterwards" }) load: number;
  @Int({ min: 0, max: MOST, description: 'Reviewers the proposal has afterwards' }) reviewers: number;
  @Int({ min: 1, max: 20 }) reviewsWanted: number;
}
