import { assign } from '#domain/assignment/assign';
import type { AssignmentFacts, ExpertiseLevel } from '#domain/assignment/assignment-facts';
import { runSettings } from '#domain/assignment/run-settings';
import { knownToBeFree, type Pairing } from '#api/features/exchange/demo/demo-reviews';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 23;
const FLOOR = 3;

/** So many reviewers for every proposal, found as a run with the usual settings would: a later run has nothing to mend. */
export function assignReviewers(
  season: DemoSeason,
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoMember[],
  wanted: number,
): Pairing[] {
  const facts = factsOf(season, proposals, reviewers, wanted);
  const proposalOf = new Map(facts.proposals.map(({ id }, i) => [id, proposals[i]!]));
  const memberOf = new Map(facts.members.map(({ id }, i) => [id, reviewers[i]!]));
  return assign(facts, SEED, { isFair: false }).assignments.map(({ proposalId, memberId }) => ({
    proposal: proposalOf.get(proposalId)!,
    member: memberOf.get(memberId)!,
  }));
}

/** Everybody goes by a place in the list instead of an id: ids differ between installations, the demo must not. */
function factsOf(
  { rows }: DemoSeason,
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoMember[],
  wanted: number,
): AssignmentFacts {
  const key = (at: number): string => String(at).padStart(4, '0');
  const proposalKeys = new Map(proposals.map(({ id }, at) => [id, key(at)]));
  const memberKeys = new Map(reviewers.map(({ id }, at) => [id, key(at)]));
  const byUser = new Map(reviewers.map(({ userId }, at) => [userId, key(at)]));
  const isFree = knownToBeFree(proposals);
  const topics = new Map<string, string[]>();
  for (const { proposalId, topicId } of rows.proposalTopics)
    topics.set(proposalId!, [...(topics.get(proposalId!) ?? []), topicId!]);
  const known = new Map<string, Record<string, ExpertiseLevel>>();
  for (const { memberId, topicId, level } of rows.topicExpertise)
    known.set(memberId!, { ...known.get(memberId!), [topicId!]: level as ExpertiseLevel });
  return {
    settings: runSettings({ reviewsPerProposal: wanted, reviewsFloor: FLOOR }),
    proposals: proposals.map(({ id, trackId, language, speakers }, at) => ({
      id: key(at),
      number: at + 1,
      trackId,
      topicIds: topics.get(id) ?? [],
      language,
      wanted,
      floor: FLOOR,
      conflictsAreKnown: true,
      authorIds: speakers.flatMap(({ userId }) => byUser.get(userId ?? '') ?? []),
      speakerIds: speakers.map((speaker) => speaker.id),
    })),
    members: reviewers.map(({ id, person, profile, expertise }, at) => ({
      id: key(at),
      name: person.name,
      isActive: true,
      companyKey: person.companyKey || null,
      languages: profile.languages,
      isSenior: profile.isSenior,
      maxLoad: profile.wishedLoad,
      expertise: Object.fromEntries(expertise) as Record<string, ExpertiseLevel>,
      topics: known.get(id) ?? {},
      conflictsAreKnown: true,
    })),
    conflictsOfInterest: proposals.flatMap((proposal, at) =>
      reviewers.flatMap((member, i) =>
        isFree(member, proposal) ? [] : [{ proposalId: key(at), memberId: key(i) }],
      ),
    ),
    bids: rows.bids.map(({ proposalId, memberId, value }) => ({
      proposalId: proposalKeys.get(proposalId!)!,
      memberId: memberKeys.get(memberId!)!,
      value: value!,
    })),
    standing: [],
  };
}
