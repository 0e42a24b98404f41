import { member, proposal } from '../../../../tests/factories/assignment-facts';
import { affinity, type Fit, fitOf } from '#domain/assignment/affinity';

const unknown: Fit = { expertise: null, topics: null, bid: null, readsLanguage: null };

describe('affinity', () => {
  it('is 100 for an expert who wants the proposal and 0 for a stranger who does not', () => {
    expect(affinity({ expertise: 3, topics: 1, bid: 20, readsLanguage: true }).total).toBe(100);
    expect(affinity({ expertise: 0, topics: 0, bid: -20, readsLanguage: false }).total).toBe(0);
  });

  it('is the sum of its parts, each within its own bounds', () => {
    for (const expertise of [null, 0, 1, 2, 3] as const) {
      for (const bid of [null, -20, -7, 0, 5, 13, 20, 99]) {
        for (const topics of [null, 0, 1 / 3, 1]) {
          const { total, parts } = affinity({ expertise, bid, topics, readsLanguage: true });
          expect(total).toBe(parts.reduce((sum, part) => sum + part.points, 0));
          for (const { points, most } of parts) {
            expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true);
          }
        }
      }
    }
  });

  it('says which parts nobody gave, and counts them as neutral', () => {
    const { total, parts } = affinity(unknown);
    expect(total).toBe(50);
    expect(parts.map(({ points, most, isKnown }) => [points * 2 - most, isKnown])).toEqual(
      parts.map(() => [0, false]),
    );
  });

  it('rises with expertise, topics and the bid', () => {
    const total = (fit: Partial<Fit>): number => affinity({ ...unknown, ...fit }).total;
    expect(total({ expertise: 1 })).toBeLessThan(total({ expertise: 2 }));
    expect(total({ topics: 0.4 })).toBeLessThan(total({ topics: 0.8 }));
    expect(total({ bid: 5 })).toBeLessThan(total({ bid: 20 }));
  });
});

describe('fitOf', () => {
  const talk = proposal('p1', { trackId: 't1', topicIds: ['a', 'b'], language: 'de' });

  it('reads track, topics and language of a pair', () => {
    const reviewer = member('m1', { expertise: { t1: 2 }, topics: { a: 3 }, languages: ['en'] });
    expect(fitOf(talk, reviewer, 5)).toEqual({ expertise: 2, topics: 0.5, bid: 5, readsLanguage: false });
  });

  it('tells not knowing the track from having none, and no topics from topics nobody named', () => {
    expect(fitOf(talk, member('m1', { topics: { c: 1 } }), null)).toMatchObject({ expertise: 0, topics: 0 });
    expect(fitOf(talk, member('m1'), null)).toMatchObject({ topics: null, readsLanguage: null });
    expect(fitOf(proposal('p2'), member('m1', { topics: { a: 1 } }), null)).toEqual(unknown);
  });
});
