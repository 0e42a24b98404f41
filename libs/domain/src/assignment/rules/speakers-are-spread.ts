import { memberName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** No reviewer has more than so many proposals of the same speaker. */
export const speakersAreSpread: AssignmentRule = {
  name: 'speakersAreSpread',
  level: 'warn',
  violations: (plan) => {
    const most = plan.facts.settings.mostOnOneSpeaker;
    if (most === null) return [];
    const met = new Map<string, { memberId: string; numbers: number[]; proposalId: string }>();
    for (const { proposalId, memberId } of plan.planned) {
      const proposal = plan.proposals.get(proposalId);
      for (const speakerId of proposal?.speakerIds ?? []) {
        const key = `${memberId} ${speakerId}`;
        const seen = met.get(key) ?? { memberId, numbers: [], proposalId };
        seen.numbers.push(proposal!.number);
        met.set(key, seen);
      }
    }
    return [...met.values()]
      .filter(({ numbers }) => numbers.length > most)
      .map(({ memberId, numbers, proposalId }) => ({
        message: `${memberName(plan, memberId)} has ${numbers.length} proposals of one speaker (${numbers.map((number) => `#${number}`).join(', ')}), at most ${most} are wanted`,
        remedy: 'give some of them to other reviewers',
        proposalId,
        memberId,
      }));
  },
};
