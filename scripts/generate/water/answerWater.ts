import { fullDemand, pipeLink, pressureDemand, pumpLink } from './oracleLinks.ts';
import { solveHeads } from './solveHeads.ts';
import type { WaterPlan } from './waterPlan.ts';

const FEET = 1 / 0.3048;
/** The toolkit's own litres a second and gallons a minute in a cubic foot a second. */
const LPS_OF_CFS = 28.317;
const GPM_OF_CFS = 448.831;
const GPM_OF_LPS = 60 / 3.785411784;
/** 40 psi in feet of water, by the toolkit's 0.4333 psi to the foot. */
const REQUIRED = 40 / 0.4333;

/** One hour of an answer, in the units of the network's file. */
export interface WaterAnswer {
  readonly t: number;
  readonly head: readonly number[];
  readonly demand: readonly number[];
  readonly flow: readonly number[];
}

/** Hour by hour what a network comes to: 0 demand-driven, 1 by pressure, 2 without pumps, 3 without pumps from hour 6 to hour 12. */
export function answerWater(plan: WaterPlan, scenario: number): readonly WaterAnswer[] {
  const { junctions, reservoirs, tanks } = plan;
  const ids = [...junctions, ...reservoirs, ...tanks].map(({ id }) => id);
  const place = new Map(ids.map((id, i) => [id, i]));
  const at = (id: string): number => place.get(id) ?? Number.NaN;
  const pipes = plan.pipes.map((p) => pipeLink(at(p.from), at(p.to), p.length, p.diameter, p.roughness));
  const us = plan.units === 'GPM';
  const cfs = (litresASecond: number) => (us ? (litresASecond * GPM_OF_LPS) / GPM_OF_CFS : litresASecond / LPS_OF_CFS);
  const pumps = plan.pumps.map((p) => pumpLink(at(p.from), at(p.to), cfs(p.usual), p.heads));
  const levels = tanks.map(({ level }) => level * FEET);
  const heads = [
    ...junctions.map(() => 70 * FEET),
    ...reservoirs.map(({ head }) => head * FEET),
    ...tanks.map(({ elevation }) => elevation * FEET),
  ];
  const [toFlow, toHead] = us ? [GPM_OF_CFS, 1] : [LPS_OF_CFS, 0.3048];
  const answers: WaterAnswer[] = [];
  for (let hour = 0; hour <= plan.hours; hour++) {
    const stopped = scenario === 2 || (scenario === 3 && hour >= 6 && hour < 12);
    const links = stopped ? pipes : [...pipes, ...pumps];
    const multiplier = plan.pattern[Math.floor(hour / 2) % plan.pattern.length] ?? 1;
    const demands = junctions.map(({ elevation, demand }) => {
      const asked = cfs(demand) * multiplier;
      return scenario === 0 ? fullDemand(asked) : pressureDemand(asked, elevation * FEET, REQUIRED);
    });
    for (const [i, { elevation }] of tanks.entries())
      heads[junctions.length + reservoirs.length + i] = elevation * FEET + (levels[i] ?? 0);
    solveHeads(heads, junctions.length, links, demands);
    const flows = links.map(({ from, to, flow }) => flow((heads[from] ?? 0) - (heads[to] ?? 0)).flow);
    const inflow = heads.map(() => 0);
    for (const [i, { from, to }] of links.entries()) {
      inflow[from] = (inflow[from] ?? 0) - (flows[i] ?? 0);
      inflow[to] = (inflow[to] ?? 0) + (flows[i] ?? 0);
    }
    answers.push({
      t: hour * 3600,
      head: heads.map((head) => round(head * toHead)),
      demand: inflow.map((flow) => round(flow * toFlow)),
      flow: [...flows, ...(stopped ? pumps.map(() => 0) : [])].map((flow) => round(flow * toFlow)),
    });
    for (const [i, tank] of tanks.entries()) {
      const area = (Math.PI / 4) * (tank.diameter * FEET) ** 2;
      const next = (levels[i] ?? 0) + ((inflow[junctions.length + reservoirs.length + i] ?? 0) * 3600) / area;
      if (next <= tank.least * FEET || next >= tank.most * FEET)
        throw new Error(`${plan.name} s${scenario}: tank ${tank.id} leaves its bounds in hour ${hour}`);
      levels[i] = next;
    }
  }
  return answers;
}

function round(number: number): number {
  return Math.round(number * 1e6) / 1e6 + 0;
}
