import type { CriterionDraft } from '#domain/conference/conference-defaults';
import { isOnScale } from '#domain/conference/round-rules';

type Scale = Pick<CriterionDraft, 'min' | 'max' | 'step'>;

/** A criterion of a form; without an id it is new. */
export interface FormPart extends CriterionDraft {
  readonly id?: string;
}

/** A round's form, as far as submitted reviews depend on it. */
export interface RoundForm {
  readonly criteria: readonly FormPart[];
  readonly asksVerdict: boolean;
  readonly asksConfidence: boolean;
}

/** What has been submitted in the round; abstentions are no reviews here. */
export interface SubmittedScores {
  readonly reviews: number;
  /** By criterion id: how often each value was given. */
  readonly scores: Readonly<Record<string, readonly { readonly value: number; readonly count: number }[]>>;
}

/** One thing that a change of the form does to what was submitted. */
export interface FormEffect {
  readonly kind: 'added' | 'removed' | 'rescaled' | 'off_steps' | 'asked';
  /** The criterion, or the question. */
  readonly name: string;
  /** Reviews or scores that it touches. */
  readonly count: number;
  readonly message: string;
}

const many = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
const scale = ({ min, max }: Scale): string => `${min}–${max}`;
const total = (values: readonly { readonly count: number }[]): number =>
  values.reduce((sum, { count }) => sum + count, 0);

/**
 * What a change of a round's form does to the reviews that were submitted, in words with counts; empty: nothing that
 * anybody must agree to. Weights are not in it: they only change how the same scores add up. O(criteria × values).
 */
export function formEffects(before: RoundForm, after: RoundForm, submitted: SubmittedScores): FormEffect[] {
  const { reviews } = submitted;
  if (reviews === 0) return [];
  const given = (id: string | undefined) => (id === undefined ? [] : (submitted.scores[id] ?? []));
  const known = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const kept = new Set(after.criteria.map(({ id }) => id));
  const effects: FormEffect[] = [];
  for (const { id, name } of before.criteria) {
    const count = total(given(id));
    if (kept.has(id)) continue;
    effects.push({
      kind: 'removed',
      name,
      count,
      message: `${many(count, 'score')} for ${name} count no more; they stay in the history of their reviews.`,
    });
  }
  for (const criterion of after.criteria) {
    const old = criterion.id === undefined ? undefined : known.get(criterion.id);
    effects.push(
      ...(old ? changedScale(old, criterion, given(criterion.id)) : [added(criterion.name, reviews)]),
    );
  }
  if (after.asksVerdict && !before.asksVerdict) effects.push(asked('yes or no', reviews));
  if (after.asksConfidence && !before.asksConfidence) effects.push(asked('confidence', reviews));
  return effects;
}

const added = (name: string, reviews: number): FormEffect => ({
  kind: 'added',
  name,
  count: reviews,
  message: `${many(reviews, 'review')} have no score for ${name}: they stay as they are, and missing is empty, not zero.`,
});

const asked = (name: string, reviews: number): FormEffect => ({
  kind: 'asked',
  name,
  count: reviews,
  message: `${many(reviews, 'review')} were submitted without ${name}: they stay as they are.`,
});

function changedScale(
  old: FormPart,
  now: FormPart,
  given: readonly { readonly value: number; readonly count: number }[],
): FormEffect[] {
  const count = total(given);
  if (count === 0) return [];
  const { name } = now;
  if (old.min !== now.min || old.max !== now.max) {
    const message = `${many(count, 'score')} for ${name} were given on ${scale(old)}; the scale becomes ${scale(now)}.`;
    return [{ kind: 'rescaled', name, count, message }];
  }
  const between = total(given.filter(({ value }) => !isOnScale(value, now)));
  if (between === 0) return [];
  const message = `${many(between, 'score')} for ${name} stand between the new steps: they stay as they are.`;
  return [{ kind: 'off_steps', name, count: between, message }];
}

/** Whether every score on the steps of a scale that is carried over to another comes back as it was. O(steps). */
export function comesBack(from: Scale, to: Scale): boolean {
  const steps = Math.floor((from.max - from.min) / from.step + 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => from.min + i * from.step).every(
    (value) => Math.abs(rescaled(rescaled(value, from, to), to, from) - value) < 1e-9,
  );
}

/** A score carried over from one scale to another in proportion, at the nearest step of the new one. */
export function rescaled(value: number, from: Scale, to: Scale): number {
  const part = (value - from.min) / (from.max - from.min);
  const steps = Math.round((part * (to.max - to.min)) / to.step);
  return Math.round((to.min + steps * to.step) * 1e9) / 1e9;
}
