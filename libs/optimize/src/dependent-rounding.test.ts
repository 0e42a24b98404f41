import { roundDependently, type ScaledFlow } from './dependent-rounding';
import { seededRandom } from './random';

/** Three tasks of two units over four carriers, in twelfths, carriers and sink behind: nodes 0-2, 3-6, 7. */
function transport(rows: readonly (readonly number[])[], scale: number): ScaledFlow {
  const carriers = rows[0]!.length;
  const sink = rows.length + carriers;
  const arcs = rows.flatMap((row, task) =>
    row.map((amount, carrier) => [task, rows.length + carrier, amount] as const),
  );
  const loads = rows[0]!.map(
    (_, carrier) => [rows.length + carrier, sink, rows.reduce((sum, row) => sum + row[carrier]!, 0)] as const,
  );
  const all = [...arcs, ...loads];
  return {
    nodeCount: sink + 1,
    from: Int32Array.from(all, ([from]) => from),
    to: Int32Array.from(all, ([, to]) => to),
    amount: Int32Array.from(all, ([, , amount]) => amount),
    scale,
  };
}

const flow = transport(
  [
    [6, 6, 8, 4],
    [12, 3, 3, 6],
    [1, 11, 7, 5],
  ],
  12,
);

describe('roundDependently', () => {
  it('gives every task its units and every carrier its load rounded down or up', () => {
    for (let seed = 0; seed < 500; seed++) {
      const whole = roundDependently(flow, seededRandom(seed));
      for (let task = 0; task < 3; task++) {
        expect(whole.slice(4 * task, 4 * task + 4).reduce((sum, each) => sum + each, 0)).toBe(2);
      }
      whole.forEach((units, arc) => {
        const exact = flow.amount[arc]! / 12;
        expect(units === Math.floor(exact) || units === Math.ceil(exact)).toBe(true);
      });
    }
  });

  it('takes each arc as often as its amount says', () => {
    const draws = 6000;
    const taken = new Float64Array(flow.amount.length);
    for (let seed = 0; seed < draws; seed++) {
      roundDependently(flow, seededRandom(seed)).forEach((units, arc) => (taken[arc]! += units));
    }
    // Six standard deviations of a mean of that many draws of 0 or 1.
    const most = 6 * Math.sqrt(0.25 / draws);
    taken.forEach((sum, arc) => {
      expect(Math.abs(sum / draws - flow.amount[arc]! / 12)).toBeLessThan(most);
    });
  });

  it('leaves whole amounts alone and says the same for the same seed', () => {
    const whole = transport([[12, 0, 24]], 12);
    expect([...roundDependently(whole, seededRandom(1))]).toEqual([1, 0, 2, 1, 0, 2]);
    expect(roundDependently(flow, seededRandom(5))).toEqual(roundDependently(flow, seededRandom(5)));
  });

  it('refuses amounts that are not whole at a node', () => {
    expect(() => roundDependently(transport([[5, 6]], 12), seededRandom(1))).toThrow(RangeError);
  });
});
