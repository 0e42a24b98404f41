import type { AssignmentFacts, MemberFacts, Pair, ProposalFacts } from '#domain/assignment/assignment-facts';
import { affinityWithBid, memberFits } from '#domain/assignment/member-fits';

/** Who may be asked to review what, as rows of proposals in compressed form. */
export interface CandidatePairs {
  /** The pairs of proposal p are start[p] .. start[p + 1] - 1. */
  readonly start: Int32Array;
  readonly member: Int32Array;
  /** 0 .. 100 */
  readonly affinity: Uint8Array;
  /** 1 where the member knows the proposal's track, or it has none. */
  readonly knowsTrack: Uint8Array;
  /** 1 where the pair was announced and nothing has begun. */
  readonly isAnnounced: Uint8Array;
}

const BLOCKED = 1;
const ANNOUNCED = 2;
/** No conflicts known: nothing new; out: nothing at all. */
const NOTHING_NEW = 4;

/**
 * Every pair that may be assigned: active member, no conflict of interest, not their own, not settled, not declined
 * before, in a language they read where the settings ask for it. While conflicts are not known, a pair may stay but not
 * begin. O(proposals × members).
 */
export function candidatePairs(
  facts: AssignmentFacts,
  proposals: readonly ProposalFacts[],
  members: readonly MemberFacts[],
  settled: readonly Pair[],
): CandidatePairs {
  const rows = sparseRows(facts, settled, proposals, members);
  const most = proposals.length * members.length;
  const start = new Int32Array(proposals.length + 1);
  const member = new Int32Array(most);
  const points = new Uint8Array(most);
  const knowsTrack = new Uint8Array(most);
  const isAnnounced = new Uint8Array(most);
  const fitsOf = memberFits(members);
  const { matchLanguage } = facts.settings;
  const standing = Uint8Array.from(members, ({ isActive, conflictsAreKnown }) =>
    !isActive ? BLOCKED : conflictsAreKnown ? 0 : NOTHING_NEW,
  );
  const marks = new Uint8Array(members.length);
  const fitting = new Uint8Array(members.length);
  let count = 0;
  proposals.forEach((proposal, row) => {
    start[row] = count;
    const { levels, withoutBid, lacksLanguage } = fitsOf(proposal);
    marks.set(standing);
    fitting.set(withoutBid);
    for (const [place, mark] of rows.marks.get(proposal.id) ?? []) marks[place]! |= mark;
    for (const [place, bid] of rows.bids.get(proposal.id) ?? []) {
      fitting[place] = affinityWithBid(withoutBid[place]!, bid);
    }
    const isKnown = proposal.conflictsAreKnown;
    for (let i = 0; i < members.length; i++) {
      const mark = marks[i]!;
      if ((mark & BLOCKED) !== 0 || (matchLanguage && lacksLanguage[i] === 1)) continue;
      const isHere = (mark & ANNOUNCED) !== 0;
      if (!isHere && (mark !== 0 || !isKnown)) continue;
      member[count] = i;
      points[count] = fitting[i]!;
      knowsTrack[count] = levels !== null && levels[i] === 0 ? 0 : 1;
      isAnnounced[count] = isHere ? 1 : 0;
      count++;
    }
  });
  start[proposals.length] = count;
  return {
    start,
    member: member.slice(0, count),
    affinity: points.slice(0, count),
    knowsTrack: knowsTrack.slice(0, count),
    isAnnounced: isAnnounced.slice(0, count),
  };
}

/** Marks and bids, which few pairs have, gathered by proposal as [place in members, value]. */
function sparseRows(
  facts: AssignmentFacts,
  settled: readonly Pair[],
  proposals: readonly ProposalFacts[],
  members: readonly MemberFacts[],
) {
  const placeOf = new Map(members.map(({ id }, i) => [id, i]));
  const asked = new Set(proposals.map(({ id }) => id));
  const marks = new Map<string, [place: number, mark: number][]>();
  const bids = new Map<string, [place: number, value: number][]>();
  const put = (rows: typeof marks, { proposalId, memberId }: Pair, value: number): void => {
    const place = placeOf.get(memberId);
    if (place === undefined || !asked.has(proposalId)) return;
    const row = rows.get(proposalId);
    if (row) row.push([place, value]);
    else rows.set(proposalId, [[place, value]]);
  };
  for (const pair of facts.conflictsOfInterest) put(marks, pair, BLOCKED);
  for (const pair of settled) put(marks, pair, BLOCKED);
  for (const { id: proposalId, authorIds } of facts.proposals) {
    for (const memberId of authorIds) put(marks, { proposalId, memberId }, BLOCKED);
  }
  for (const pair of facts.standing) {
    if (pair.standing === 'declined') put(marks, pair, BLOCKED);
    if (pair.standing === 'announced') put(marks, pair, ANNOUNCED);
  }
  for (const bid of facts.bids) put(bids, bid, bid.value);
  return { marks, bids };
}
