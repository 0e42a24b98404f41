import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { conflictsAreKnown } from '#domain/assignment/rules/conflicts-are-known';
import { declinedStaysDeclined } from '#domain/assignment/rules/declined-stays-declined';
import { loadIsWithinLimit } from '#domain/assignment/rules/load-is-within-limit';
import { memberIsActive } from '#domain/assignment/rules/member-is-active';
import { nobodyReviewsTheirOwn } from '#domain/assignment/rules/nobody-reviews-their-own';
import { notConflicted } from '#domain/assignment/rules/not-conflicted';
import { proposalIsCovered } from '#domain/assignment/rules/proposal-is-covered';
import { proposalIsInRound } from '#domain/assignment/rules/proposal-is-in-round';
import { reviewerIsAssignedOnce } from '#domain/assignment/rules/reviewer-is-assigned-once';
import { settledStays } from '#domain/assignment/rules/settled-stays';

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
