import type { AssignmentRule } from './assignment-rule';
import { conflictsAreKnown } from './rules/conflicts-are-known';
import { declinedStaysDeclined } from './rules/declined-stays-declined';
import { loadIsWithinLimit } from './rules/load-is-within-limit';
import { memberIsActive } from './rules/member-is-active';
import { nobodyReviewsTheirOwn } from './rules/nobody-reviews-their-own';
import { notConflicted } from './rules/not-conflicted';
import { proposalIsCovered } from './rules/proposal-is-covered';
import { proposalIsInRound } from './rules/proposal-is-in-round';
import { reviewerIsAssignedOnce } from './rules/reviewer-is-assigned-once';
import { settledStays } from './rules/settled-stays';

/** What a set of assignments must be, whoever or whatever made it. */
export const ASSIGNMENT_RULES: readonly AssignmentRule[] = [
  notConflicted,
  nobodyReviewsTheirOwn,
  conflictsAreKnown,
  memberIsActive,
  proposalIsInRound,
  reviewerIsAssignedOnce,
  declinedStaysDeclined,
  settledStays,
  loadIsWithinLimit,
  proposalIsCovered,
];
