import type { Actor } from '#domain/access/actor';
import type { Facts } from '#domain/access/policy-table';
import { bidsAreOpen } from '#domain/bid/bid-window';
import { callIsOpen } from '#domain/conference/conference-rules';
import { roundIsOpen } from '#domain/conference/round-rules';
import type { ReviewersNamed } from '#domain/review/reviewers-named';
import { notFound } from '#domain/errors';
import type { Tx } from '#api/platform/tx';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { currentFirst, hidesSpeakers, isKnownRound } from '#api/features/conferences/current-round.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';

/** What the policy asks about one proposal and one actor, with the ids that a service goes on with. */
export interface ProposalFacts extends Facts {
  readonly proposalId: string;
  readonly number: number;
  readonly roundId: string;
  readonly state: string;
  /** Whether the committee may know of it at all. */
  readonly wasSentIn: boolean;
  readonly version: number;
  /** The actor's review in this round is submitted, or they abstained. */
  readonly hasReviewed: boolean;
  /** The round's secret that letters come from; it leaves the server in no answer. */
  readonly labelSalt: string;
}

interface Row {
  proposalId: string;
  roundId: string;
  state: string;
  wasSentIn: boolean;
  version: number;
  trackId: string | null;
  isOwnProposal: boolean;
  isFree: boolean | null;
  roundIsKnown: boolean;
  isInRound: boolean;
  takesPart: boolean | null;
  isAssigned: boolean;
  hasOwnReview: boolean;
  usesAssignment: boolean;
  takesBids: boolean;
  othersReviews: 'never' | 'after_own' | 'always';
  speakersHidden: boolean;
  reviewersNamed: ReviewersNamed;
  isDiscussed: boolean;
  labelSalt: string;
  roundOpensAt: Date | null;
  roundClosesAt: Date | null;
  callOpensAt: Date | null;
  callClosesAt: Date | null;
}

// PostgreSQL's largest integer: a larger number in an address is no proposal's.
export const MAX_NUMBER = 2_147_483_647;

const IS_MINE = `(${isKnownRound('r')} and ${isInRound('r', 'p')} and ${takesPart('r', 'm')}
  and (not c.uses_assignment or exists (select 1 from review_assignments mine where mine.conference_id = r.conference_id
    and mine.round_id = r.id and mine.proposal_id = p.id and mine.member_id = m.id and mine.state in ('active', 'done'))))`;

/** The facts by a round: the named one, else the first in this order. */
const facts = (order: string): string => `
  select p.id as "proposalId", r.id as "roundId", p.state, ${wasSentIn('p')} as "wasSentIn", p.version, p.track_id as "trackId",
       ${isOwnProposal('$3', 'p')} as "isOwnProposal", ${isKnownRound('r')} as "roundIsKnown", ${isInRound('r', 'p')} as "isInRound",
       case when m.id is null then null else ${takesPart('r', 'm')} end as "takesPart",
       case when m.id is null then null else ${knownToBeFree('m', 'p')} end as "isFree",
       exists (select 1 from review_assignments a where a.conference_id = p.conference_id and a.round_id = r.id
         and a.proposal_id = p.id and a.member_id = m.id and a.state in ('active', 'done')) as "isAssigned",
       exists (select 1 from reviews v where v.conference_id = p.conference_id and v.round_id = r.id
         and v.proposal_id = p.id and v.member_id = m.id) as "hasOwnReview",
       c.uses_assignment as "usesAssignment", c.takes_bids as "takesBids", r.others_reviews as "othersReviews",
       ${hidesSpeakers('r')} as "speakersHidden", r.reviewers_named as "reviewersNamed", r.is_discussed as "isDiscussed", r.label_salt as "labelSalt",
       r.opens_at as "roundOpensAt", r.closes_at as "roundClosesAt",
       c.call_opens_at as "callOpensAt", c.call_closes_at as "callClosesAt"
     from proposals p
       join conferences c on c.id = p.conference_id
       left join committee_members m on m.conference_id = p.conference_id and m.id = $4 and m.state = 'active'
       join lateral (select * from review_rounds r where r.conference_id = c.id and ($5::uuid is null or r.id = $5)
         order by ${order} limit 1) r on true
     where p.conference_id = $1 and p.number = $2`;

const IN_CURRENT_ROUND = facts(currentFirst('r'));
const IN_OWN_ROUND = facts(`${IS_MINE} desc nulls last, ${currentFirst('r')}`);

/**
 * Loads the facts of proposal #number for the actor in a review round (the current one unless another is named), in one
 * statement. Throws not_found where there is no such proposal, or round, in this conference.
 */
export function loadProposalFacts(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  number: number,
  now: Date,
  roundId: string | null = null,
): Promise<ProposalFacts> {
  return load(tx, IN_CURRENT_ROUND, actor, { conferenceId, number, roundId }, now);
}

/**
 * The same for somebody who reviews: where no round is named, the current one of those in which the proposal is theirs to
 * review, so that a link to a talk of an earlier round still leads to it.
 */
export function loadReviewFacts(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  number: number,
  now: Date,
  roundId: string | null = null,
): Promise<ProposalFacts> {
  return load(tx, IN_OWN_ROUND, actor, { conferenceId, number, roundId }, now);
}

async function load(
  tx: Tx,
  sql: string,
  actor: Actor,
  { conferenceId, number, roundId }: { conferenceId: string; number: number; roundId: string | null },
  now: Date,
): Promise<ProposalFacts> {
  if (number > MAX_NUMBER) throw notFound();
  const row = await tx.lookup<Row>(sql, [
    conferenceId,
    number,
    actor.userId,
    actor.seat?.memberId ?? null,
    roundId,
  ]);
  if (!row) throw notFound();
  const readsOthers =
    row.othersReviews === 'always' || (row.othersReviews === 'after_own' && row.hasOwnReview);
  return {
    proposalId: row.proposalId,
    number,
    roundId: row.roundId,
    state: row.state,
    wasSentIn: row.wasSentIn,
    version: row.version,
    trackId: row.trackId,
    isOwnProposal: row.isOwnProposal,
    // Without a seat there is no member to have one; roles of the committee then grant nothing anyway.
    ...(row.isFree === null ? {} : { hasConflictOfInterest: !row.isFree }),
    roundIsKnown: row.roundIsKnown,
    proposalIsInRound: row.isInRound,
    ...(row.takesPart === null ? {} : { takesPartInRound: row.takesPart }),
    isAssigned: row.isAssigned,
    everyoneReviews: !row.usesAssignment,
    proposalIsSubmitted: !['draft', 'withdrawn', 'set_aside'].includes(row.state),
    speakersAreShown: !row.speakersHidden,
    reviewersNamed: row.reviewersNamed,
    othersReviewsAreOpen: readsOthers,
    hasReviewed: row.hasOwnReview,
    labelSalt: row.labelSalt,
    roundIsDiscussed: row.isDiscussed,
    discussionIsOpen: row.isDiscussed && row.hasOwnReview && row.othersReviews !== 'never',
    bidsAreOpen: bidsAreOpen(row, now),
    callIsOpen: callIsOpen(row, now),
    roundIsOpen: roundIsOpen({ opensAt: row.roundOpensAt, closesAt: row.roundClosesAt }, now),
  };
}
