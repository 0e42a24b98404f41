import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { type PlacedAffinity, placedAffinities } from '#domain/assignment/placed-affinities';
import { countBy } from '#domain/assignment/settled-assignments';

/** What a chair looks at before applying a run. */
export interface AssignmentPreview {
  readonly proposals: number;
  readonly wanted: number;
  readonly places: number;
  readonly coveredProposals: number;
  /** Places of those given to somebody who knows the track; null without tracks. */
  readonly expertPlaces: number | null;
  /** Affinity per place; null when there is no place. */
  readonly affinity: Spread | null;
  /** Places beside what stands today. */
  readonly added: number;
  readonly kept: number;
  readonly removed: readonly Pair[];
  readonly loads: readonly MemberLoad[];
  readonly tracks: readonly TrackCoverage[];
  /** The proposals served worst: fewest reviewers missing the least, then least affinity. At most ten. */
  readonly worstServed: readonly ServedProposal[];
}

export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
}

export interface MemberLoad {
  readonly memberId: string;
  readonly before: number;
  readonly after: number;
  readonly limit: number | null;
}

export interface TrackCoverage {
  readonly trackId: string;
  readonly proposals: number;
  readonly wanted: number;
  readonly places: number;
  readonly expertPlaces: number;
}

export interface ServedProposal {
  readonly proposalId: string;
  readonly number: number;
  readonly wanted: number;
  readonly reviewers: number;
  readonly experts: number;
  /** Sum over its reviewers. */
  readonly affinity: number;
}

const WORST = 10;

/** O(facts + planned). */
export function assignmentPreview(facts: AssignmentFacts, planned: readonly Pair[]): AssignmentPreview {
  const { added, removed } = assignmentChanges(facts, planned);
  const placed = placedAffinities(facts, planned);
  const served = servedProposals(facts, placed);
  return {
    proposals: facts.proposals.length,
    wanted: facts.proposals.reduce((sum, { wanted }) => sum + wanted, 0),
    places: planned.length,
    coveredProposals: served.filter((each) => each.reviewers >= each.wanted).length,
    expertPlaces: facts.proposals.some(({ trackId }) => trackId !== null)
      ? placed.filter(({ isExpert }) => isExpert).length
      : null,
    affinity: spread(placed),
    added: added.length,
    kept: planned.length - added.length,
    removed,
    loads: memberLoads(facts, planned),
    tracks: trackCoverage(facts, served),
    worstServed: served
      .toSorted((a, b) => b.wanted - b.reviewers - (a.wanted - a.reviewers) || a.affinity - b.affinity)
      .slice(0, WORST),
  };
}

/** Of active members, and of former ones who keep something. */
function memberLoads(facts: AssignmentFacts, planned: readonly Pair[]): MemberLoad[] {
  const today = facts.standing.filter(({ standing }) => standing !== 'declined');
  const before = countBy(today, ({ memberId }) => memberId);
  const after = countBy(planned, ({ memberId }) => memberId);
  return facts.members
    .filter(({ id, isActive }) => isActive || after.has(id))
    .map(({ id, maxLoad }) => ({
      memberId: id,
      before: before.get(id) ?? 0,
      after: after.get(id) ?? 0,
      limit: maxLoad,
    }));
}

function servedProposals(facts: AssignmentFacts, placed: readonly PlacedAffinity[]): ServedProposal[] {
  const sums = new Map(facts.proposals.map(({ id }) => [id, { reviewers: 0, experts: 0, affinity: 0 }]));
  for (const { proposalId, points, isExpert } of placed) {
    const sum = sums.get(proposalId);
    if (!sum) continue;
    sum.reviewers++;
    sum.affinity += points;
    if (isExpert) sum.experts++;
  }
  return facts.proposals.map(({ id, number, wanted }) => ({
    proposalId: id,
    number,
    wanted,
    ...sums.get(id)!,
  }));
}

function trackCoverage(facts: AssignmentFacts, served: readonly ServedProposal[]): TrackCoverage[] {
  const tracks = new Map<string, { -readonly [K in keyof TrackCoverage]: TrackCoverage[K] }>();
  facts.proposals.forEach(({ trackId }, i) => {
    if (trackId === null) return;
    const track = tracks.get(trackId) ?? { trackId, proposals: 0, wanted: 0, places: 0, expertPlaces: 0 };
    tracks.set(trackId, track);
    track.proposals++;
    track.wanted += served[i]!.wanted;
    track.places += served[i]!.reviewers;
    track.expertPlaces += served[i]!.experts;
  });
  return [...tracks.values()];
}

function spread(values: readonly PlacedAffinity[]): Spread | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, { points }) => sum + points, 0) / values.length;
  const variance = values.reduce((sum, { points }) => sum + (points - mean) ** 2, 0) / values.length;
  return { n: values.length, mean, spread: Math.sqrt(variance) };
}
