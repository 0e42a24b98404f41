import { type DecidableTalk, planDecisions, type WantedDecision } from '#domain/decision/bulk-decision';

const talk = (change: Partial<DecidableTalk> = {}): DecidableTalk => ({
  proposalId: 'p',
  state: 'submitted',
  decision: null,
  fits: true,
  ...change,
});
const accept = (number: number, seen: number | null = null): WantedDecision => ({
  number,
  seen,
  outcome: 'accepted',
  note: null,
});
const standing = { outcome: 'rejected', note: 'Why', version: 3 } as const;

describe('deciding about many talks at once', () => {
  it('changes what can be decided and keeps its note, and names what is left and why', () => {
    const talks = new Map([
      [1, talk()],
      [2, talk({ decision: standing })],
      [3, talk({ decision: { ...standing, outcome: 'accepted' } })],
      [4, talk({ decision: standing })],
      [5, talk({ state: 'withdrawn' })],
      [6, talk({ fits: false })],
    ]);
    const plan = planDecisions(
      [accept(7), accept(6), accept(5), accept(4, 2), accept(3, 3), accept(2, 3), accept(1)],
      talks,
    );
    expect(plan).toEqual({
      changes: [
        { number: 1, proposalId: 'p', before: null, after: { outcome: 'accepted', note: '' } },
        { number: 2, proposalId: 'p', before: standing, after: { outcome: 'accepted', note: 'Why' } },
      ],
      unchanged: [3],
      left: [
        { number: 4, why: 'stale' },
        { number: 5, why: 'closed' },
        { number: 6, why: 'unfit' },
        { number: 7, why: 'hidden' },
      ],
    });
  });

  it('takes decisions back, and of a number named twice counts the first', () => {
    const undecide = { number: 1, seen: 3, outcome: null, note: null };
    expect(
      planDecisions([undecide, accept(1, 3)], new Map([[1, talk({ decision: standing })]])).changes,
    ).toEqual([{ number: 1, proposalId: 'p', before: standing, after: null }]);
  });

  it('finds a decision stale that came or went since it was seen', () => {
    const talks = new Map([
      [1, talk()],
      [2, talk({ decision: standing })],
    ]);
    expect(planDecisions([accept(1, 1), accept(2)], talks).left).toEqual([
      { number: 1, why: 'stale' },
      { number: 2, why: 'stale' },
    ]);
  });
});
