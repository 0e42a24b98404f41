import { pairKey } from '#domain/assignment/assignment-facts';
import { memberName, proposalName } from '#domain/assignment/assignment-plan';
import type { AssignmentRule } from '#domain/assignment/assignment-rule';
import { readsLanguage } from '#domain/assignment/language-match';

/** Nobody gets a proposal in a language that is none of those they said they read; what they have may stand. */
export const languageIsRead: AssignmentRule = {
  name: 'languageIsRead',
  level: 'block',
  violations: (plan) => {
    if (!plan.facts.settings.matchLanguage) return [];
    return plan.planned.flatMap((pair) => {
      const { proposalId, memberId } = pair;
      const language = plan.proposals.get(proposalId)?.language ?? '';
      const languages = plan.members.get(memberId)?.languages ?? [];
      if (plan.standing.has(pairKey(pair)) || readsLanguage(language, languages) !== false) return [];
      const name = memberName(plan, memberId);
      return [
        {
          message: `${proposalName(plan, proposalId)} is in ${language}, and ${name} reads ${languages.join(', ')}`,
          remedy: `give it to somebody who reads ${language}, or correct the languages of ${name}`,
          proposalId,
          memberId,
        },
      ];
    });
  },
};
