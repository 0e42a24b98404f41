import {
  type FormPart,
  type RoundForm,
  type SubmittedScores,
  comesBack,
  formEffects,
  rescaled,
} from '#domain/conference/form-change';

const part = (id: string | undefined, changes: Partial<FormPart> = {}): FormPart => ({
  ...(id === undefined ? {} : { id }),
  name: id === undefined ? 'Clarity' : `Criterion ${id}`,
  guidance: '',
  min: 1,
  max: 5,
  step: 0.5,
  weight: 1,
  isRequired: true,
  ...changes,
});
const form = (...criteria: FormPart[]): RoundForm => ({ criteria, asksVerdict: false, asksConfidence: true });
const submitted: SubmittedScores = {
  reviews: 412,
  scores: {
    a: [
      { value: 4, count: 400 },
      { value: 4.5, count: 12 },
    ],
    b: [{ value: 3, count: 1204 }],
  },
};
const said = (before: RoundForm, after: RoundForm, of = submitted): [string, number][] =>
  formEffects(before, after, of).map(({ kind, count }) => [kind, count]);

describe('a change of the form', () => {
  it('does nothing to anybody before a review is submitted', () => {
    expect(formEffects(form(part('a')), form(part(undefined)), { reviews: 0, scores: {} })).toEqual([]);
  });

  it('leaves the reviews without a score on a criterion that is added, and drops those of one that is removed', () => {
    const effects = formEffects(form(part('a'), part('b')), form(part('a'), part(undefined)), submitted);
    expect(effects.map(({ message }) => message)).toEqual([
      '1,204 scores for Criterion b count no more; they stay in the history of their reviews.',
      '412 reviews have no score for Clarity: they stay as they are, and missing is empty, not zero.',
    ]);
  });

  it('asks what becomes of scores on another scale', () => {
    expect(said(form(part('a')), form(part('a', { max: 10 })))).toEqual([['rescaled', 412]]);
    expect(said(form(part('c')), form(part('c', { max: 10 })))).toEqual([]);
  });

  it('counts the scores that stand between new steps', () => {
    expect(said(form(part('a')), form(part('a', { step: 1 })))).toEqual([['off_steps', 12]]);
    expect(said(form(part('a')), form(part('a', { step: 0.25 })))).toEqual([]);
  });

  it('says how many were not asked for a yes or no', () => {
    expect(said(form(part('a')), { ...form(part('a')), asksVerdict: true })).toEqual([['asked', 412]]);
    expect(said(form(part('a')), { ...form(part('a')), asksConfidence: false })).toEqual([]);
  });

  it('needs nobody’s word for names, guidance, order and weights', () => {
    const after = form(part('b'), part('a', { name: 'New', guidance: 'x', weight: 3, isRequired: false }));
    expect(said(form(part('a'), part('b')), after)).toEqual([]);
  });
});

describe('a score on another scale', () => {
  const half = { min: 1, max: 5, step: 0.5 };
  const ten = { min: 1, max: 10, step: 1 };

  it('keeps the ends and the order', () => {
    const values = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].map((value) => rescaled(value, half, ten));
    expect([values[0], values.at(-1)]).toEqual([1, 10]);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('is known not to come back where the new steps are coarser', () => {
    const whole = { min: 1, max: 5, step: 1 };
    expect([comesBack(half, whole), comesBack(whole, half)]).toEqual([false, true]);
    expect([comesBack(half, ten), comesBack(ten, half)]).toEqual([true, false]);
    expect(comesBack({ min: 0, max: 1, step: 0.1 }, { min: 0, max: 100, step: 5 })).toBe(true);
  });

  it('comes back where the new steps are fine enough', () => {
    const fine = { min: 0, max: 100, step: 0.5 };
    for (const value of [1, 2.5, 4.5]) expect(rescaled(rescaled(value, half, fine), fine, half)).toBe(value);
  });
});
