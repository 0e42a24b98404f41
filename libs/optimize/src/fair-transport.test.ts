import { everyFlow, randomTransport } from '../../../tests/factories/transport';
import { dualCertificate } from './dual-certificate';
import { fairTransport } from './fair-transport';
import { floorsAt, levelReached, ownBests } from './floor-levels';
import { flowCost } from './flow-network';
import { MinCostFlow } from './min-cost-flow';
import { seededRandom } from './random';
import { SlotFlow, type ValuedTransport } from './slot-flow';
import { transportNetwork } from './transport-network';

/** At most so many pairs are tried in all their combinations. */
const MOST_PAIRS = 10;

function smallProblem(seed: number): ValuedTransport | null {
  const random = seededRandom(70_000 + seed);
  const problem = randomTransport(seed, { tasks: 4, carriers: 4 });
  if (problem.pairCarrier.length > MOST_PAIRS) return null;
  const values = seed % 3 === 0 ? 3 : 40;
  return {
    problem,
    transport: transportNetwork(problem),
    value: Int32Array.from(problem.pairCarrier, () => random.below(values)),
    had: Int32Array.from(problem.demand, () => (seed % 2 === 0 ? 0 : random.below(30))),
  };
}

function startOf({ transport }: ValuedTransport) {
  const solver = new MinCostFlow(transport.network);
  const { flow } = solver.solve();
  return { flow, treeArc: solver.treeArcs() };
}

describe('fairTransport', () => {
  it('stays within its bounds, and the bounds hold against every flow there is, on 2,000 small problems', () => {
    let compared = 0;
    let fairest = 0;
    let cheapest = 0;
    for (let seed = 0; compared < 2000; seed++) {
      const valued = smallProblem(seed);
      if (!valued) continue;
      const { network } = valued.transport;
      const found = fairTransport(valued, startOf(valued));
      const check = dualCertificate(network, found.flow, new Float64Array(network.nodeCount));
      expect(check).toMatchObject({ badArcs: 0, badNodes: 0 });
      const ownBest = ownBests(valued);
      const most = Math.max(0, ...ownBest);
      const got = (flow: Int32Array) => new SlotFlow(valued, flow).got;
      expect(levelReached(got(found.flow), ownBest, most)).toBeGreaterThanOrEqual(found.level);
      expect(flowCost(network, found.flow)).toBe(found.cost);

      const flows = everyFlow(valued.problem, valued.transport);
      const bestLevel = Math.max(...flows.map((flow) => levelReached(got(flow), ownBest, most)));
      const floors = floorsAt(found.level, ownBest);
      const holding = flows.filter((flow) => got(flow).every((value, task) => value >= floors[task]!));
      const bestCost = Math.min(...holding.map((flow) => flowCost(network, flow)));
      expect({ seed, holds: bestLevel <= found.levelBound && bestLevel >= found.level }).toEqual({
        seed,
        holds: true,
      });
      expect({ seed, holds: bestCost >= found.costBound && bestCost <= found.cost }).toEqual({
        seed,
        holds: true,
      });
      if (found.level === bestLevel) fairest++;
      if (found.cost === bestCost) cheapest++;
      compared++;
    }
    expect(fairest).toBeGreaterThan(0.97 * compared);
    expect(cheapest).toBeGreaterThan(0.99 * compared);
  });
});
