import type { Fault } from '#domain/errors';
import type { CriterionDraft } from '#domain/conference/conference-defaults';

/** So many rounds a conference has at most. */
export const MOST_ROUNDS = 20;

/** What is wrong with a round's form, each with its field. */
export function criteriaFaults(criteria: readonly CriterionDraft[]): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  criteria.forEach((criterion, i) => {
    const at = (field: string): string => `criteria.${i}.${field}`;
    if (names.has(criterion.name.toLowerCase())) {
      faults.push({ field: at('name'), reason: `Two criteria are called "${criterion.name}".` });
    }
    names.add(criterion.name.toLowerCase());
    if (criterion.max <= criterion.min)
      faults.push({ field: at('max'), reason: 'The highest score must be above the lowest.' });
    const steps = (criterion.max - criterion.min) / criterion.step;
    if (criterion.max > criterion.min && Math.abs(steps - Math.round(steps)) > 1e-9) {
      faults.push({ field: at('step'), reason: 'The step must lead from the lowest to the highest score.' });
    }
    if (steps > 100) faults.push({ field: at('step'), reason: 'A scale has at most 101 scores.' });
  });
  if (criteria.length === 0)
    faults.push({ field: 'criteria', reason: 'A round needs at least one criterion.' });
  if (criteria.length > 0 && criteria.every((criterion) => criterion.weight === 0)) {
    faults.push({ field: 'criteria', reason: 'At least one criterion needs a weight above 0.' });
  }
  return faults;
}

/** Whether a value is one of the scale's scores. */
export function isOnScale(value: number, scale: Pick<CriterionDraft, 'min' | 'max' | 'step'>): boolean {
  if (!Number.isFinite(value) || value < scale.min || value > scale.max) return false;
  const steps = (value - scale.min) / scale.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** Whether reviews can be written now; both ends count, an end that is not set does not limit. */
export function roundIsOpen(round: { opensAt: Date | null; closesAt: Date | null }, now: Date): boolean {
  return (
    (round.opensAt === null || now >= round.opensAt) && (round.closesAt === null || now <= round.closesAt)
  );
}
