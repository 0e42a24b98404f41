import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { conflictsAreKnown } from '#domain/assignment/rules/conflicts-are-known';
import { declinedStaysDeclined } from '#domain/assignment/rules/declined-stays-declined';
import { enoughKnowTheTrack } from '#domain/assignment/rules/enough-know-the-track';
import { floorIsReached } from '#domain/assignment/rules/floor-is-reached';
import { languageIsRead } from '#domain/assignment/rules/language-is-read';
import { loadIsWithinLimit } from '#domain/assignment/rules/load-is-within-limit';
import { memberIsActive } from '#domain/assignment/rules/member-is-active';
import { nobodyReviewsInARing } from '#domain/assignment/rules/nobody-reviews-in-a-ring';
import { nobodyReviewsTheirOwn } from '#domain/assignment/rules/nobody-reviews-their-own';
import { notConflicted } from '#domain/assignment/rules/not-conflicted';
import { oneReviewerPerCompany } from '#domain/assignment/rules/one-reviewer-per-company';
import { proposalIsCovered } from '#domain/assignment/rules/proposal-is-covered';
import { proposalIsInRound } from '#domain/assignment/rules/proposal-is-in-round';
import { reviewerIsAssignedOnce } from '#domain/assignment/rules/reviewer-is-assigned-once';
import { seniorIsAmongReviewers } from '#domain/assignment/rules/senior-is-among-reviewers';
import { settledStays } from '#domain/assignment/rules/settled-stays';
import { speakersAreSpread } from '#domain/assignment/rules/speakers-are-spread';

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
  languageIsRead,
  proposalIsCovered,
  floorIsReached,
  oneReviewerPerCompany,
  nobodyReviewsInARing,
  seniorIsAmongReviewers,
  enoughKnowTheTrack,
  speakersAreSpread,
];
