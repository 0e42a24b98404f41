import loadHighs from 'highs';
import { dualCertificate } from './dual-certificate';
import { FlowNetworkBuilder, type FlowNetwork } from './flow-network';
import { MinCostFlow } from './min-cost-flow';
import { seededRandom, type Random } from './random';

/** A random network whose artificial answer exists: a costly arc leads from every source to the sink. */
function randomNetwork(random: Random, nodes: number, arcs: number, costSpread: number): FlowNetwork {
  const builder = new FlowNetworkBuilder(nodes, nodes - 1, arcs);
  for (let i = 0; i < arcs; i++) {
    const from = random.below(nodes);
    const to = (from + 1 + random.below(nodes - 1)) % nodes;
    builder.arc(from, to, random.below(4), random.below(costSpread));
  }
  const supply = new Int32Array(nodes);
  for (let node = 0; node < nodes - 1; node++) {
    supply[node] = random.below(5) - 2;
    builder.arc(node, nodes - 1, 50, 500);
    builder.arc(nodes - 1, node, 50, 500);
  }
  return builder.build(supply);
}

/** The same problem for HiGHS, in CPLEX LP format. */
function linearProgram({ from, to, capacity, cost, supply, nodeCount }: FlowNetwork): string {
  const terms: string[][] = Array.from({ length: nodeCount }, () => []);
  const objective: string[] = [];
  const bounds: string[] = [];
  for (let arc = 0; arc < from.length; arc++) {
    objective.push(`${cost[arc]! < 0 ? '-' : '+'} ${Math.abs(cost[arc]!)} x${arc}`);
    terms[from[arc]!]!.push(`+ x${arc}`);
    terms[to[arc]!]!.push(`- x${arc}`);
    bounds.push(`0 <= x${arc} <= ${capacity[arc]!}`);
  }
  const rows = terms.map((row, node) => `n${node}: ${row.join(' ')} = ${supply[node]!}`);
  return `Minimize\n obj: ${objective.join(' ')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
}

describe('MinCostFlow', () => {
  it('finds the cost that HiGHS finds, with a certificate, on 60 random networks', async () => {
    const highs = await loadHighs();
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const nodes = 4 + random.below(12);
      const network = randomNetwork(random, nodes, nodes * 4, seed % 3 === 0 ? 2 : 30);
      const solution = new MinCostFlow(network).solve();
      const certificate = dualCertificate(network, solution.flow, solution.potential);
      const reference = highs.solve(linearProgram(network));
      expect(solution.outcome).toBe('optimal');
      expect(certificate).toMatchObject({ holds: true, badArcs: 0, badNodes: 0, payingArcs: 0 });
      expect(certificate.bound).toBe(certificate.cost);
      expect(certificate.cost).toBeCloseTo(reference.ObjectiveValue, 6);
    }
  });

  it('answers warm what it answers cold, after any changes of cost, capacity and supply', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(1000 + seed);
      const nodes = 4 + random.below(16);
      const network = randomNetwork(random, nodes, nodes * 4, seed % 2 === 0 ? 2 : 30);
      const warm = new MinCostFlow(network);
      warm.solve();
      const changed = {
        ...network,
        cost: network.cost.slice(),
        capacity: network.capacity.slice(),
        supply: network.supply.slice(),
      };
      for (let change = 0; change < 6; change++) {
        const arc = random.below(nodes * 4);
        const node = random.below(nodes - 1);
        warm.setCost(arc, (changed.cost[arc] = random.below(30)));
        warm.setCapacity(arc, (changed.capacity[arc] = random.below(4)));
        const supply = random.below(5) - 2;
        changed.supply[nodes - 1]! -= supply - changed.supply[node]!;
        changed.supply[node] = supply;
        warm.setSupply(node, supply);
        const again = warm.solve();
        const cold = new MinCostFlow(changed).solve();
        const certificate = dualCertificate(changed, again.flow, again.potential);
        expect(certificate.holds).toBe(true);
        expect(certificate.cost).toBe(dualCertificate(changed, cold.flow, cold.potential).cost);
      }
    }
  });

  it('ends on degenerate networks: equal costs, unit capacities, no pivot limit', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const random = seededRandom(seed);
      const side = 3 + random.below(6);
      const sink = 2 * side;
      const builder = new FlowNetworkBuilder(sink + 1, sink);
      const supply = new Int32Array(sink + 1);
      for (let left = 0; left < side; left++) {
        supply[left] = 1;
        for (let right = 0; right < side; right++) builder.arc(left, side + right, 1, random.below(2));
        builder.arc(side + left, sink, 1, 0);
      }
      const solver = new MinCostFlow(builder.build(supply));
      expect(solver.solve({ pivots: 5_000 }).outcome).toBe('optimal');
      for (let arc = 0; arc < 10; arc++) solver.setCost(arc, random.below(2));
      expect(solver.solve({ pivots: 5_000 }).outcome).toBe('optimal');
    }
  });

  it('says how many units find no way', () => {
    const builder = new FlowNetworkBuilder(3, 2);
    builder.arc(0, 1, 3, 1);
    builder.arc(1, 2, 2, 1);
    const solution = new MinCostFlow(builder.build(Int32Array.of(3, 0, 0))).solve();
    expect(solution).toMatchObject({ outcome: 'infeasible', unrouted: 1 });
  });

  it('stops at its budget of pivots with a feasible flow, and goes on from there', () => {
    const network = randomNetwork(seededRandom(7), 20, 80, 30);
    const solver = new MinCostFlow(network);
    const stopped = solver.solve({ pivots: 3 });
    expect(stopped).toMatchObject({ outcome: 'pivots-spent', pivots: 3 });
    const finished = solver.solve();
    expect(finished.outcome).toBe('optimal');
    expect(dualCertificate(network, finished.flow, finished.potential).holds).toBe(true);
  });

  it('stops when its watcher says so', () => {
    const solver = new MinCostFlow(randomNetwork(seededRandom(7), 20, 80, 30));
    expect(solver.solve({ isOver: () => true }).outcome).toBe('aborted');
  });

  it('gives the same flow for the same network', () => {
    const network = randomNetwork(seededRandom(9), 30, 200, 3);
    expect(new MinCostFlow(network).solve().flow).toEqual(new MinCostFlow(network).solve().flow);
  });
});

describe('dualCertificate', () => {
  const network = randomNetwork(seededRandom(3), 12, 60, 20);
  const { flow, potential } = new MinCostFlow(network).solve();

  it('rejects every flow changed on one arc', () => {
    for (let arc = 0; arc < flow.length; arc++) {
      const tampered = flow.slice();
      tampered[arc]! += 1;
      expect(dualCertificate(network, tampered, potential).holds).toBe(false);
    }
  });

  it('rejects a feasible flow that is not the best', () => {
    const opposite = { ...network, cost: network.cost.map((cost) => -cost) };
    const worse = new MinCostFlow(opposite).solve();
    const found = dualCertificate(network, worse.flow, worse.potential);
    expect(found).toMatchObject({ holds: false, badNodes: 0 });
    expect(found.payingArcs).toBeGreaterThan(0);
  });

  it('rejects potentials that are not numbers', () => {
    expect(
      dualCertificate(
        network,
        flow,
        potential.map(() => Number.NaN),
      ).holds,
    ).toBe(false);
  });

  it('never gives a bound above the best cost, whatever the potentials', () => {
    const best = dualCertificate(network, flow, potential).cost;
    const random = seededRandom(5);
    for (let i = 0; i < 100; i++) {
      const bent = potential.map((value) => value + random.below(21) - 10);
      expect(dualCertificate(network, flow, bent).bound).toBeLessThanOrEqual(best);
    }
  });
});
