import { EMPTY_REVIEW } from '#domain/review/review-form';
import type { DemoRound } from '#api/features/exchange/demo/demo-form';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

/** As far as the hour of a review goes. */
export interface DemoReview {
  submittedAt: Date;
  updatedAt: Date;
}

const MINUTE = 60_000;
/** Reviews in one go. */
const SITTING = 9;

/** Moves a reviewer's reviews together: a few at a sitting, four to nine minutes each, never after `latest`. */
export function sitTogether(reviews: readonly DemoReview[], latest: Date): void {
  const inTime = reviews.toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  let at = 0;
  inTime.forEach((review, i) => {
    const drawn = review.submittedAt.getTime();
    at = i % SITTING === 0 ? drawn : at + (4 + (Math.round(drawn / 1000) % 6)) * MINUTE;
    review.submittedAt = review.updatedAt = new Date(Math.min(at, latest.getTime()));
  });
}

/** A reviewer who stopped in the middle: the first of what is left is begun, the next one put off. */
export function leaveUnfinished(
  { id, rows }: DemoSeason,
  round: DemoRound,
  member: DemoMember,
  [begun, putOff]: readonly DemoProposal[],
  now: Date,
): void {
  const key = { conferenceId: id, roundId: round.id, memberId: member.id };
  if (begun) {
    const scores = { [round.criterionIds[0]!]: 3.5 };
    const comment = 'Well told; I want to look at the repository first.';
    const content = { ...EMPTY_REVIEW, scores, comment, proposalId: begun.id, reviewVersion: null };
    rows.drafts.push({ ...key, proposalId: begun.id, content, updatedAt: now, version: 1 });
  }
  if (putOff) rows.skips.push({ ...key, proposalId: putOff.id, skippedAt: now });
}
