import type { AssetId } from '../../model/ids.ts';
import type { WaterWorks } from '../../model/network.ts';
import type { KeptWater } from '../../model/networkState.ts';
import type { Epanet } from '../water/epanet.ts';
import { openWaterNetwork } from '../water/openWaterNetwork.ts';
import { rememberHours, type SolveHour } from '../water/rememberHours.ts';
import { openingWater, type WaterState } from '../water/stepWater.ts';
import type { WaterNetwork } from '../water/waterNetwork.ts';
import { placeOf } from './placeOf.ts';

/** Micrograms of chlorine in a litre that leaves a works: well above the 0.5 mg that is usual. */
export const TREATED_DOSE = 800;

/** A nation's pipes, opened, with their hours remembered. */
export interface OpenedWater {
  readonly network: WaterNetwork;
  readonly solve: SolveHour;
}

/** A nation's pipes with what stands for what on the map, all by places in the opened network. */
export interface NationWater extends OpenedWater {
  /** By works: its source's node, and its pumps among the links. */
  readonly works: readonly { readonly asset: AssetId; readonly node: number; readonly pumps: readonly number[] }[];
  /** By tap: its place among junctions, whom it serves, and which works rations it (a place in `works`; −1 for none). */
  readonly taps: readonly { readonly junction: number; readonly serves: AssetId; readonly works: number }[];
  readonly opening: KeptWater;
}

/** Networks that stay open in one toolkit when others are played. */
const OPEN_NETWORKS = 48;
/** Hours of one network that are remembered: so many, and of a large one as many as hold so many numbers (8 MB), but a day. */
const REMEMBERED_HOURS = 512;
const REMEMBERED_NUMBERS = 1_000_000;
const LEAST_REMEMBERED_HOURS = 24;

const OPENED = new WeakMap<Epanet, Map<string, OpenedWater>>();
const KEPT = new WeakMap<WaterWorks, { readonly opened: OpenedWater; readonly water: NationWater }>();

/**
 * The pipes of nations that are played together, to be asked for anew in every turn: when too many networks are open, those that were not asked
 * for for longest are closed, but none of these.
 */
export function nationWaters(epanet: Epanet, plans: readonly WaterWorks[]): readonly (NationWater | null)[] {
  const waters = plans.map((plan) => nationWater(epanet, plan));
  const open = OPENED.get(epanet) ?? new Map<string, OpenedWater>();
  let many = open.size - Math.max(OPEN_NETWORKS, plans.length);
  for (const [oldest, { network }] of open) {
    if (many-- <= 0) break;
    network.project.close();
    open.delete(oldest);
  }
  return waters;
}

/**
 * A nation's pipes, opened once a text and toolkit and shared by every exercise that plays it; null where it has none. Throws what the toolkit
 * throws, and RangeError when the text lacks a part that the network names.
 */
export function nationWater(epanet: Epanet, plan: WaterWorks): NationWater | null {
  if (plan.inp === '') return null;
  const opened = openedOnce(epanet, plan.inp);
  const kept = KEPT.get(plan);
  if (kept?.opened === opened) return kept.water;
  const water = {
    ...opened,
    ...placesOf(opened.network, plan),
    opening: keepWater(openingWater(opened.network, TREATED_DOSE), null),
  };
  KEPT.set(plan, { opened, water });
  return water;
}

function openedOnce(epanet: Epanet, inp: string): OpenedWater {
  const open = OPENED.get(epanet) ?? new Map<string, OpenedWater>();
  OPENED.set(epanet, open);
  const known = open.get(inp);
  if (known) {
    open.delete(inp);
    open.set(inp, known);
    return known;
  }
  const network = openWaterNetwork(epanet, 'network', inp);
  const opened = { network, solve: rememberHours(network, rememberedHours(network)) };
  open.set(inp, opened);
  return opened;
}

/** An hour has three numbers for each junction and two for each link, beside what it was asked, which is about as much. */
function rememberedHours({ junctions, links }: WaterNetwork): number {
  const numbers = 2 * (3 * junctions.length + 2 * links.length);
  return Math.max(LEAST_REMEMBERED_HOURS, Math.min(REMEMBERED_HOURS, Math.floor(REMEMBERED_NUMBERS / numbers)));
}

function placesOf(network: WaterNetwork, { works, taps }: WaterWorks): Pick<NationWater, 'works' | 'taps'> {
  const reservoir = placeOf(network.reservoirs, 'reservoir');
  const link = placeOf(network.links, 'pump');
  const junction = placeOf(network.junctions, 'junction');
  return {
    works: works.map(({ asset, source, pumps }) => ({
      asset,
      node: network.reservoirs[reservoir(source)]?.node ?? -1,
      pumps: pumps.map(link),
    })),
    taps: taps.map(({ junction: id, serves, works: from }) => ({
      junction: junction(id),
      serves,
      works: works.findIndex(({ asset }) => asset === from),
    })),
  };
}

/** What the state keeps of a network's water. Rows that did not change are those of before. */
export function keepWater({ tankLitres, linkOpen, quality }: WaterState, before: KeptWater | null): KeptWater {
  const same = <T extends number | readonly number[]>(row: readonly T[], old: readonly T[] | undefined) =>
    old === row || (old?.length === row.length && row.every((value, i) => value === old[i])) ? old : row;
  const parcels = quality.links.map((parcels, i) => same(parcels, before?.parcels[i]));
  const tanks = quality.tanks.map(({ dose, sinceMinute }, i) => same([dose, sinceMinute], before?.tanks[i]));
  return {
    tankLitres: same(tankLitres, before?.tankLitres),
    linkOpen: same(linkOpen, before?.linkOpen),
    parcels: same(parcels, before?.parcels),
    tanks: same(tanks, before?.tanks),
  };
}

/** The water that was kept. */
export function loadWater({ tankLitres, linkOpen, parcels, tanks }: KeptWater): WaterState {
  return {
    tankLitres,
    linkOpen,
    quality: {
      links: parcels,
      tanks: tanks.map(([dose = 0, sinceMinute = 0]) => ({ dose, sinceMinute })),
    },
  };
}
