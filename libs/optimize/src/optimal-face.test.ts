import { everyFlow, randomTransport } from '../../../tests/factories/transport';
import { flowCost } from './flow-network';
import { MinCostFlow } from './min-cost-flow';
import { optimalFace } from './optimal-face';
import { seededRandom } from './random';
import { transportNetwork } from './transport-network';

/** A small problem whose costs are a level of their own, with the costs of a level below. */
function twoLevels(seed: number) {
  const random = seededRandom(900 + seed);
  const problem = randomTransport(seed, { tasks: 4, carriers: 3 });
  // Few different costs, so that many flows are best.
  problem.pairCost.forEach((_, pair) => (problem.pairCost[pair] = random.below(2)));
  const transport = transportNetwork(problem);
  const below = transport.network.cost.map((_, arc) => (arc < transport.shortageStart ? random.below(9) : 0));
  const solver = new MinCostFlow(transport.network);
  const { flow, potential } = solver.solve();
  const proved = { cost: transport.network.cost, flow, potential, treeArc: solver.treeArcs() };
  return { problem, transport, below, face: optimalFace({ problem, transport }, proved, below) };
}

const small = (seed: number) => randomTransport(seed, { tasks: 4, carriers: 3 }).pairCarrier.length <= 8;
const key = (flow: Int32Array): string => flow.join(' ');

describe('optimalFace', () => {
  it('holds exactly the best flows of the level above, on 600 small problems', () => {
    let compared = 0;
    let open = 0;
    for (let seed = 0; compared < 600; seed++) {
      if (!small(seed)) continue;
      const { problem, transport, face } = twoLevels(seed);
      const flows = everyFlow(problem, transport);
      const least = Math.min(...flows.map((flow) => flowCost(transport.network, flow)));
      const best = flows.filter((flow) => flowCost(transport.network, flow) === least);
      const held = everyFlow(face.problem, face.transport).map(face.whole);
      expect({ seed, held: held.map(key).toSorted() }).toEqual({ seed, held: best.map(key).toSorted() });
      open += best.length > 1 ? 1 : 0;
      compared++;
    }
    expect(open).toBeGreaterThan(40);
  });

  it('leads to the best of the level below among them, from the basis it gives', () => {
    for (let seed = 0; seed < 600; seed++) {
      if (!small(seed)) continue;
      const { problem, transport, below, face } = twoLevels(seed);
      const solver = new MinCostFlow(face.transport.network);
      solver.startFrom(face.basis);
      const found = face.whole(solver.solve().flow);
      const levels = (flow: Int32Array) =>
        1e6 * flowCost(transport.network, flow) + flowCost({ ...transport.network, cost: below }, flow);
      const best = Math.min(...everyFlow(problem, transport).map(levels));
      expect({ seed, cost: levels(found) }).toEqual({ seed, cost: best });
    }
  });
});
