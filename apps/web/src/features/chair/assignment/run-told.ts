import { runSettings } from '#domain/assignment/run-settings';
import type { Schemas } from '../../../api/client';

export type RunTold = Schemas['RunSettingsShown'];

/** How many reviewers a talk gets, as the form asks it. */
export type ReviewerChoice = 'four' | 'five' | 'other' | 'everyone';

const FRESH: RunTold = runSettings();

/** What the form begins with: what the last computed run was told, else what the round asks for. */
export function firstTold(
  runs: readonly Schemas['AssignmentRunItem'][],
  round: { readonly reviewsWanted: number; readonly reviewsFloor: number },
): RunTold {
  const last = runs.find(({ kind }) => kind === 'balance');
  if (last) return last.settings;
  const { reviewsWanted, reviewsFloor } = round;
  return { ...FRESH, reviewsPerProposal: reviewsWanted, reviewsFloor: Math.min(reviewsFloor, reviewsWanted) };
}

export function choiceOf({ reviewsPerProposal }: RunTold): ReviewerChoice {
  return reviewsPerProposal === 4 ? 'four' : reviewsPerProposal === 5 ? 'five' : 'other';
}

/** How many of the settings behind "Advanced" are not as usual. */
export function unusual(told: RunTold): number {
  const { reviewsPerProposal: _, balanceOverAffinity: __, reviewsFloor: ___, ...rest } = told;
  return (Object.keys(rest) as (keyof typeof rest)[]).filter((key) => rest[key] !== FRESH[key]).length;
}
