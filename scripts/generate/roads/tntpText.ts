import type { RoadAnswer } from './answerRoads.ts';
import type { RoadPlan } from './roadPlan.ts';

const MARK = '~ EXERCISE. A fictional network made by npm run generate:roads.';

/** A plan's network as TNTP. */
export function netText(plan: RoadPlan): string {
  const head = [
    `<NUMBER OF ZONES> ${plan.zones}`,
    `<NUMBER OF NODES> ${plan.nodes}`,
    `<FIRST THRU NODE> ${plan.firstThrough}`,
    `<NUMBER OF LINKS> ${plan.links.length}`,
    `<TOLL FACTOR> ${plan.tollFactor}`,
    `<DISTANCE FACTOR> ${plan.distanceFactor}`,
    '<END OF METADATA>',
    MARK,
    '~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;',
  ];
  const rows = plan.links.map((l) =>
    ['', l.from, l.to, l.capacity, l.length, l.freeFlow, l.b, l.power, 0, l.toll, 1, ';'].join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

/** A plan's trips as TNTP. */
export function tripsText(plan: RoadPlan): string {
  const total = plan.trips.reduce((sum, { vehicles }) => sum + vehicles, 0);
  const origins = [...new Set(plan.trips.map(({ from }) => from))].sort((a, b) => a - b);
  const rows = origins.flatMap((origin) => [
    `Origin \t${origin}`,
    plan.trips
      .filter(({ from }) => from === origin)
      .map(({ to, vehicles }) => `${to} : ${vehicles};`)
      .join(' '),
  ]);
  return `<NUMBER OF ZONES> ${plan.zones}\n<TOTAL OD FLOW> ${total}\n<END OF METADATA>\n${MARK}\n${rows.join('\n')}\n`;
}

/** An answer as TNTP flows, to a billionth of a vehicle. */
export function flowText(plan: RoadPlan, { volumes, costs }: RoadAnswer): string {
  const rows = plan.links.map(({ from, to }, i) =>
    [from, to, (volumes[i] ?? 0).toFixed(9), (costs[i] ?? 0).toFixed(9)].join('\t'),
  );
  return `From\tTo\tVolume\tCost\n${rows.join('\n')}\n`;
}
