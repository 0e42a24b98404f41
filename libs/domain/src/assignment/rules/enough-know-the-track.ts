import { planByProposal, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';

/** So many reviewers of a proposal know its track, or all of them where it has fewer. */
export const enoughKnowTheTrack: AssignmentRule = {
  name: 'enoughKnowTheTrack',
  level: 'warn',
  violations: (plan) => {
    const least = plan.facts.settings.expertsPerTrackMin;
    return planByProposal(plan).flatMap(([{ id, trackId }, reviewers]) => {
      if (trackId === null) return [];
      const knowing = reviewers.filter(({ expertise }) => expertise[trackId] !== undefined).length;
      const asked = Math.min(least, reviewers.length);
      if (knowing >= asked) return [];
      return [
        {
          message: `${knowing} of the ${reviewers.length} reviewers of ${proposalName(plan, id)} know its track, ${least} are asked for`,
          remedy: 'add members who know this track, or raise the limits of those who do',
          proposalId: id,
          memberId: null,
        },
      ];
    });
  },
};
