import { LARGE_CRITERIA, SMALL_CRITERIA } from '#domain/conference/conference-defaults';
import { criteriaFaults, isOnScale, roundIsOpen } from '#domain/conference/round-rules';

const overall = SMALL_CRITERIA[0]!;

describe('criteriaFaults', () => {
  it('finds nothing wrong with the defaults', () => {
    expect(criteriaFaults(SMALL_CRITERIA)).toEqual([]);
    expect(criteriaFaults(LARGE_CRITERIA)).toEqual([]);
  });

  it.each([
    ['criteria.1.name', [overall, { ...overall, name: 'OVERALL' }]],
    ['criteria.0.max', [{ ...overall, max: 1 }]],
    ['criteria.0.step', [{ ...overall, step: 0.3 }]],
    ['criteria', []],
    ['criteria', [{ ...overall, weight: 0 }]],
  ])('names the field %s', (field, criteria) => {
    expect(criteriaFaults(criteria).map((fault) => fault.field)).toEqual([field]);
  });
});

describe('isOnScale', () => {
  it('takes the scale’s own scores and nothing else', () => {
    expect([1, 1.5, 4.5, 5].every((value) => isOnScale(value, overall))).toBe(true);
    expect([0.5, 5.5, 3.25, Number.NaN, Infinity].some((value) => isOnScale(value, overall))).toBe(false);
    expect(isOnScale(0.3, { min: 0, max: 1, step: 0.1 })).toBe(true);
  });
});

describe('roundIsOpen', () => {
  const at = (time: string): Date => new Date(`2026-05-01T${time}Z`);
  it('includes both ends and takes an unset end as no limit', () => {
    const round = { opensAt: at('10:00:00'), closesAt: at('12:00:00') };
    expect(roundIsOpen(round, at('10:00:00'))).toBe(true);
    expect(roundIsOpen(round, at('12:00:00'))).toBe(true);
    expect(roundIsOpen(round, at('12:00:01'))).toBe(false);
    expect(roundIsOpen({ opensAt: null, closesAt: null }, at('00:00:00'))).toBe(true);
  });
});
