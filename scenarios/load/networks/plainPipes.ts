import type { WaterWorks } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { giverOf } from './ofKind.ts';

/** 200 litres a person and day. */
const LITRES_AN_HOUR_PER_PERSON = 25 / 3;
/** Pipes as wide as this velocity asks for, but never narrower than LEAST_MILLIMETRES. */
const METRES_AN_HOUR = 0.6 * 3600;
const LEAST_MILLIMETRES = 50;
/** Hazen and Williams' coefficient of a pipe of middle age. */
const ROUGHNESS = 130;
/** What a pipe of no hours holds, in hours: a second. */
const NO_HOURS = 1 / 3600;
/** A link keeps twelve parcels of water apart; in longer ones what is new would mix with what is old. */
const MOST_HOURS_OF_A_PIPE = 5;
/** Head that is left at the tap which gets the least. */
const TAP_METRES = 60;

type Row = readonly (string | number)[];

interface Pipe {
  readonly row: Row;
  /** What the usual flow loses on its way. */
  readonly metres: number;
}

/** The pipes of all works as EPANET's INP, in cubic metres an hour, and what they stand for. Works and districts are numbered from 1. */
export function plainPipes(works: readonly Asset[], districts: readonly Asset[]): WaterWorks {
  const rows: Record<'junctions' | 'reservoirs' | 'pipes' | 'pumps' | 'curves', Row[]> = {
    junctions: [],
    reservoirs: [],
    pipes: [],
    pumps: [],
    curves: [],
  };
  const taps: WaterWorks['taps'][number][] = [];
  for (const [w, asset] of works.entries()) {
    const own = [...districts.entries()].filter(([, district]) => giverOf(district, 'water') === asset.id);
    const total = own.reduce((sum, [, district]) => sum + litresOf(district), 0);
    const { trunkHours, branchHours } = hoursOf(asset.pipeHours);
    const place = w + 1;
    const sections = Math.ceil(trunkHours / MOST_HOURS_OF_A_PIPE);
    let at = `outlet-${place}`;
    let trunkMetres = 0;
    rows.junctions.push([at, 0, 0]);
    for (let s = 1; own.length > 0 && s <= sections; s++) {
      const next = `main-${place}-${s}`;
      const pipe = pipeOf(`trunk-${place}-${s}`, at, next, total, trunkHours / sections);
      rows.junctions.push([next, 0, 0]);
      rows.pipes.push(pipe.row);
      trunkMetres += pipe.metres;
      at = next;
    }
    let branchMetres = 0;
    for (const [d, district] of own) {
      const litres = litresOf(district);
      const junction = `tap-${d + 1}`;
      const pipe = pipeOf(`branch-${d + 1}`, at, junction, litres, branchHours);
      rows.junctions.push([junction, 0, litres / 1000]);
      rows.pipes.push(pipe.row);
      branchMetres = Math.max(branchMetres, pipe.metres);
      taps.push({ junction, serves: district.id, works: asset.id });
    }
    rows.reservoirs.push([`source-${place}`, 0]);
    const head = Math.ceil(TAP_METRES + trunkMetres + branchMetres);
    rows.curves.push([`curve-${place}`, Math.max(1, total) / 2000, head]);
    for (const pump of pumpsOf(place))
      rows.pumps.push([pump, `source-${place}`, `outlet-${place}`, `HEAD curve-${place}`]);
  }
  const section = (name: string, list: readonly Row[]) =>
    `[${name}]\n${list.map((row) => row.join(' ')).join('\n')}\n\n`;
  const inp = [
    '[TITLE]\nEXERCISE. Fictional pipes, made of the assets on the map.\n\n',
    section('JUNCTIONS', rows.junctions),
    section('RESERVOIRS', rows.reservoirs),
    section('PIPES', rows.pipes),
    section('PUMPS', rows.pumps),
    section('CURVES', rows.curves),
    '[OPTIONS]\nUnits CMH\nHeadloss H-W\n\n[TIMES]\nDuration 0\n\n[END]\n',
  ].join('');
  return {
    inp,
    works: works.map(({ id }, w) => ({ asset: id, source: `source-${w + 1}`, pumps: pumpsOf(w + 1) })),
    taps,
  };
}

function pumpsOf(place: number): readonly string[] {
  return [`pump-${place}-1`, `pump-${place}-2`];
}

/** What a district draws in an hour, whole litres. */
function litresOf(district: Asset): number {
  return Math.round(district.people * LITRES_AN_HOUR_PER_PERSON);
}

/** How many hours of flow trunk and branches hold: one hour in the branches, the rest in the trunk. */
function hoursOf(pipeHours: number): { readonly trunkHours: number; readonly branchHours: number } {
  if (pipeHours === 0) return { trunkHours: NO_HOURS, branchHours: NO_HOURS };
  if (pipeHours === 1) return { trunkHours: NO_HOURS, branchHours: 1 - NO_HOURS };
  return { trunkHours: pipeHours - 1, branchHours: 1 };
}

/** A pipe that holds so many hours of its flow, to the litre: its length is rounded, and its diameter solved for with all its digits. */
function pipeOf(id: string, from: string, to: string, litresAnHour: number, hours: number): Pipe {
  const cubicMetres = (Math.max(1, litresAnHour) * hours) / 1000;
  const wide = Math.sqrt((4 * Math.max(1, litresAnHour)) / 1000 / METRES_AN_HOUR / Math.PI);
  const diameter = Math.max(LEAST_MILLIMETRES / 1000, wide);
  const length = Math.max(0.001, Math.round((4000 * cubicMetres) / (Math.PI * diameter * diameter)) / 1000);
  const exact = Math.sqrt((4 * cubicMetres) / (Math.PI * length));
  // Hazen and Williams in SI units: metres lost at so many cubic metres a second.
  const metres = (10.67 * length * (litresAnHour / 3.6e6 / ROUGHNESS) ** 1.852) / exact ** 4.8704;
  return { row: [id, from, to, length.toFixed(3), (exact * 1000).toFixed(8), ROUGHNESS, 0, 'Open'], metres };
}
