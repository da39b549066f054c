import { exactFlow } from './exactFlow.ts';
import { parts } from './parts.ts';
import type { SyntheticGrid } from './syntheticGrid.ts';

/** The grid as a file in the format of energy cases, with exact answers: its flow and each outage of one branch. Bus numbers start at 101. */
export function caseWithAnswers(grid: SyntheticGrid, source: string): object {
  const id = (bus: number): number => 101 + bus;
  const { degrees, flows, referenceRest } = exactFlow(grid, null);
  const reference = grid.buses.findIndex((bus) => bus.referenceDegrees !== null);
  const first = grid.generators.find(({ bus }) => bus === reference);
  return {
    source,
    solver: 'exact rational elimination of the whole matrix (scripts/generate/grid/exactFlow.ts)',
    baseMVA: grid.baseMva,
    bus: grid.buses.map(({ load, shunt, referenceDegrees }, i) => ({
      id: id(i),
      type: referenceDegrees === null ? (grid.generators.some(({ bus }) => bus === i) ? 2 : 1) : 3,
      Pd: load,
      Gs: shunt,
      Va_ref_file: referenceDegrees ?? 0,
      baseKV: 220,
    })),
    gen: grid.generators.map(({ bus, output, most, least }) => ({
      bus: id(bus),
      Pg: output,
      status: 1,
      Pmax: most,
      Pmin: least,
    })),
    gencost: grid.generators.map(({ cost }) => [2, 0, 0, 2, cost, 0]),
    branch: grid.branches.map(({ from, to, reactance, tap, shiftDegrees }) => ({
      f: id(from),
      t: id(to),
      x: reactance,
      rateA: 0,
      tap,
      shift: shiftDegrees,
      status: 1,
    })),
    solution: {
      Va_deg: degrees,
      flow_MW: flows,
      slack_bus: [id(reference)],
      slack_gen_MW: [(first?.output ?? 0) + referenceRest],
    },
    n_minus_1: grid.branches.map(({ from, to }, k) => ({
      branch: k,
      from: id(from),
      to: id(to),
      ...outage(grid, k, id),
    })),
    dc_opf: cheapest(grid),
  };
}

function outage(grid: SyntheticGrid, branch: number, id: (bus: number) => number): object {
  const left = parts(grid, (k) => k === branch);
  if (left.length === 1) return { islands: 1, flow_MW: exactFlow(grid, branch).flows, overloaded_branches: [] };
  const [, ...separated] = left.toSorted((a, b) => b.length - a.length);
  return {
    islands: left.length,
    separated: separated.map((buses) => {
      const here = grid.generators.filter(({ bus }) => buses.includes(bus));
      return {
        buses: buses.map(id),
        load_MW: buses.reduce((sum, bus) => sum + (grid.buses[bus]?.load ?? 0), 0),
        gen_MW: here.reduce((sum, { output }) => sum + output, 0),
        gen_cap_MW: here.reduce((sum, { most }) => sum + most, 0),
      };
    }),
  };
}

/** Without limits the cheapest dispatch takes the cheapest generators first. */
function cheapest(grid: SyntheticGrid): object {
  let left = grid.buses.reduce((sum, { load, shunt }) => sum + load + shunt, 0);
  const output = grid.generators.map(() => 0);
  for (const [g, { most }] of [...grid.generators.entries()].sort(([, a], [, b]) => a.cost - b.cost)) {
    output[g] = Math.min(left, most);
    left -= output[g];
  }
  const objective = grid.generators.reduce((sum, { cost }, g) => sum + cost * (output[g] ?? 0), 0);
  return { objective, gen_MW: output, solver: 'cheapest first: no branch of this grid has a limit' };
}
