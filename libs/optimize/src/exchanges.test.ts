import { randomTransport } from '../../../tests/factories/transport';
import { dualCertificate } from './dual-certificate';
import { ExchangeCycles } from './exchange-cycles';
import { ExchangePaths } from './exchange-paths';
import { flowCost } from './flow-network';
import { MinCostFlow } from './min-cost-flow';
import { seededRandom } from './random';
import { SlotFlow } from './slot-flow';
import { transportNetwork } from './transport-network';

/** A cheapest flow, and floors of which some are above what its tasks get. */
function shortFlow(seed: number) {
  const random = seededRandom(seed);
  const problem = randomTransport(seed, { tasks: 14, carriers: 7 });
  const transport = transportNetwork(problem);
  const valued = {
    problem,
    transport,
    value: Int32Array.from(problem.pairCarrier, () => random.below(30)),
    had: new Int32Array(problem.demand.length),
  };
  const solver = new MinCostFlow(transport.network);
  const slots = new SlotFlow(valued, solver.solve().flow);
  const floor = slots.got.map((got) => Math.max(0, got + random.below(25) - 12));
  return { valued, solver, slots, floor, before: slots.got.slice() };
}

const isShort = (got: Float64Array, floor: Float64Array): number[] =>
  [...got.keys()].filter((task) => got[task]! < floor[task]!);

/** Feasible, and what the slots say of it is what the flow says. */
function expectSound({ valued, flow, got }: SlotFlow): void {
  const { network } = valued.transport;
  const check = dualCertificate(network, flow, new Float64Array(network.nodeCount));
  expect(check).toMatchObject({ badArcs: 0, badNodes: 0 });
  expect(new SlotFlow(valued, flow).got).toEqual(got);
}

describe('ExchangePaths', () => {
  it('raises a task at nobody’s expense below the floor, whatever the prices, in 1,000 problems', () => {
    let raised = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const { solver, slots, floor, before } = shortFlow(seed);
      const paths = new ExchangePaths(slots, floor);
      const price = seed % 2 === 0 ? (arc: number) => solver.reducedCost(arc) : () => 0;
      for (const task of isShort(before, floor)) {
        const isThere = paths.raise(task, price);
        expect(isThere).toBe(slots.got[task]! >= floor[task]!);
        raised += isThere ? 1 : 0;
      }
      expectSound(slots);
      expect(slots.got.every((got, task) => got >= Math.min(before[task]!, floor[task]!))).toBe(true);
    }
    expect(raised).toBeGreaterThan(300);
  });
});

describe('ExchangeCycles', () => {
  it('lowers shortfalls and then costs, and stays a flow, in 1,000 problems', () => {
    let mended = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const { slots, floor, before } = shortFlow(seed);
      const short = (got: Float64Array) =>
        got.reduce((sum, each, i) => sum + Math.max(0, floor[i]! - each), 0);
      new ExchangeCycles(slots, floor, 1_000_000).run(1000);
      expectSound(slots);
      expect(short(slots.got)).toBeLessThanOrEqual(short(before));
      mended += isShort(before, floor).length - isShort(slots.got, floor).length;
    }
    expect(mended).toBeGreaterThan(300);
  });

  it('leaves a cheapest flow as cheap as it is where no floor is missed', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { slots, valued } = shortFlow(seed);
      const { network } = valued.transport;
      const cost = flowCost(network, slots.flow);
      new ExchangeCycles(slots, new Float64Array(slots.got.length), 1000).run(1000);
      expect(flowCost(network, slots.flow)).toBe(cost);
    }
  });
});
