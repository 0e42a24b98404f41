import { dualCertificate } from './dual-certificate';
import { flowCost } from './flow-network';
import { MinCostFlow } from './min-cost-flow';
import { seededRandom, shuffledIndices } from './random';
import { residualReach } from './residual-reach';
import { greedyBasis } from './transport-crash';
import { transportNetwork } from './transport-network';
import { everyFlow, randomTransport } from '../../../tests/factories/transport';

describe('a transport network', () => {
  it('has the same optimum from the greedy start as from nothing, on 500 problems', () => {
    for (let seed = 0; seed < 500; seed++) {
      const problem = randomTransport(seed);
      const transport = transportNetwork(problem);
      const { network, taskCount } = transport;
      const flying = new MinCostFlow(network);
      flying.startFrom(greedyBasis(problem, transport, shuffledIndices(taskCount, seededRandom(seed))));
      const solution = flying.solve();
      const cold = new MinCostFlow(network).solve();
      expect(solution.outcome).toBe('optimal');
      expect(dualCertificate(network, solution.flow, solution.potential).holds).toBe(true);
      expect(flowCost(network, solution.flow)).toBe(flowCost(network, cold.flow));
    }
  });

  it('fills a starting flow that is feasible, so that nothing has to be repaired', () => {
    for (let seed = 0; seed < 100; seed++) {
      const problem = randomTransport(seed);
      const transport = transportNetwork(problem);
      const { flow } = greedyBasis(problem, transport, shuffledIndices(transport.taskCount, seededRandom(1)));
      const check = dualCertificate(transport.network, flow, new Float64Array(transport.network.nodeCount));
      expect(check).toMatchObject({ badArcs: 0, badNodes: 0 });
    }
  });
});

describe('MinCostFlow on a transport network', () => {
  it('equals the best of all flows, with a certificate, on 3,000 small problems', () => {
    let compared = 0;
    for (let seed = 0; compared < 3000; seed++) {
      const problem = randomTransport(seed, { tasks: 4, carriers: 4 });
      if (problem.pairCarrier.length > 9) continue;
      const transport = transportNetwork(problem);
      const { network } = transport;
      const { flow, potential } = new MinCostFlow(network).solve();
      const best = everyFlow(problem, transport).reduce(
        (least, each) => Math.min(least, flowCost(network, each)),
        Number.POSITIVE_INFINITY,
      );
      const certificate = dualCertificate(network, flow, potential);
      expect({ seed, holds: certificate.holds, cost: certificate.cost }).toEqual({
        seed,
        holds: true,
        cost: best,
      });
      compared++;
    }
  });
});

describe('residualReach', () => {
  it('goes forward where there is room and backward where something flows', () => {
    const network = {
      nodeCount: 5,
      root: 4,
      supply: new Int32Array(5),
      from: Int32Array.of(0, 1, 2, 3),
      to: Int32Array.of(1, 2, 3, 4),
      capacity: Int32Array.of(2, 1, 1, 1),
      cost: new Float64Array(4),
    };
    const reached = residualReach(network, Int32Array.of(1, 1, 0, 0), [1], () => true);
    expect([...reached]).toEqual([1, 1, 0, 0, 0]);
    expect([...residualReach(network, new Int32Array(4), [1], (arc) => arc !== 3)]).toEqual([0, 1, 1, 1, 0]);
  });
});
