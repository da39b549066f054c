import type { WaterPlan } from './waterPlan.ts';

const LITRES_PER_GALLON = 3.785411784;

/** A plan as an EPANET input file. In gallons a minute it has feet and inches; the numbers are written out in full. */
export function inpText(plan: WaterPlan): string {
  const { madeBy = 'npm run generate:water', startMinute } = plan;
  const us = plan.units === 'GPM';
  const length = (metres: number) => (us ? metres / 0.3048 : metres);
  const diameter = (millimetres: number) => (us ? millimetres / 25.4 : millimetres);
  const flow = (litres: number) => (us ? (litres * 60) / LITRES_PER_GALLON : litres);
  const section = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    `[${name}]\n${rows.map((row) => row.join('\t')).join('\n')}\n\n`;
  return [
    `[TITLE]\nEXERCISE. ${plan.name}: a fictional network made by ${madeBy}.\n\n`,
    section(
      'JUNCTIONS',
      plan.junctions.map((j) => [j.id, length(j.elevation), flow(j.demand), 'day']),
    ),
    section(
      'RESERVOIRS',
      plan.reservoirs.map((r) => [r.id, length(r.head)]),
    ),
    section(
      'TANKS',
      plan.tanks.map((t) => [t.id, ...[t.elevation, t.level, t.least, t.most, t.diameter].map(length), 0]),
    ),
    section(
      'PIPES',
      plan.pipes.map((p) => [p.id, p.from, p.to, length(p.length), diameter(p.diameter), p.roughness, 0, 'Open']),
    ),
    section(
      'PUMPS',
      plan.pumps.map((p) => [p.id, p.from, p.to, `HEAD ${p.id}`]),
    ),
    section(
      'CURVES',
      plan.pumps.flatMap((p) => p.heads.map((head, i) => [p.id, flow(p.usual * i), length(head)])),
    ),
    section('PATTERNS', [['day', ...plan.pattern]]),
    section('TIMES', [
      ['Duration', plan.hours],
      ['Hydraulic Timestep', '1:00'],
      ['Pattern Timestep', '2:00'],
      ...(startMinute === undefined
        ? []
        : [['Pattern Start', `${Math.floor(startMinute / 60)}:${String(startMinute % 60).padStart(2, '0')}`]]),
      ['Report Timestep', '1:00'],
    ]),
    section('OPTIONS', [
      ['Units', plan.units],
      ['Headloss', 'H-W'],
      ['Trials', 200],
      ['Accuracy', '0.00000001'],
    ]),
    '[END]\n',
  ].join('');
}
