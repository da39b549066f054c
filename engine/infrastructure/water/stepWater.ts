import { type BoilNotice, demandUnder } from './boilNotice.ts';
import { carryWater, type TapWater } from './carryWater.ts';
import { operateLinks } from './operateLinks.ts';
import type { SolveHour } from './rememberHours.ts';
import { scheduleAt } from './scheduleAt.ts';
import type { WaterHour } from './waterHour.ts';
import type { Treatment } from './waterInMotion.ts';
import type { WaterNetwork } from './waterNetwork.ts';
import { evenQuality, type WaterQuality } from './waterQuality.ts';

/** A nation's water between two hours: integers, and all that the next hour depends on. */
export interface WaterState {
  readonly tankLitres: readonly number[];
  /** How its operators left each link: 1 open or running, 0 closed or stopped. */
  readonly linkOpen: readonly number[];
  readonly quality: WaterQuality;
}

/** What is done to a network in an hour. */
export interface WaterConditions {
  /** Exercise hour that runs, from `hour` to `hour + 1`; not negative. */
  readonly hour: number;
  /** Each link, 1 or 0: a pump has power; other links need none. */
  readonly powered: readonly number[];
  /** Each link, 1 or 0: broken, or shut by order. */
  readonly shut: readonly number[];
  /** Whether pumps and pipes follow the levels of their tanks; without telemetry they stay as they are. */
  readonly automatic: boolean;
  readonly treatment: Treatment;
  /** The notice that stands at each junction; null is none. */
  readonly notices: readonly (BoilNotice | null)[];
  /** How much of what is asked for operators let each junction draw, per mille; what is not named draws all. */
  readonly rationPerMille?: readonly number[];
}

/** The network as its file has it, filled with water of one dose. */
export function openingWater(network: WaterNetwork, dose: number): WaterState {
  return {
    tankLitres: network.tanks.map(({ initLitres }) => initLitres),
    linkOpen: network.links.map(({ initOpen }) => initOpen),
    quality: evenQuality(network, dose),
  };
}

/** What flows in an hour, and how operators left each link, before the water itself has moved. */
export interface FlowingWater {
  readonly flows: WaterHour;
  readonly linkOpen: readonly number[];
}

/** The first half of an hour: operators act on the tanks' levels, pumps without power stand, and EPANET solves what is asked for. */
export function flowWater(
  network: WaterNetwork,
  solve: SolveHour,
  { tankLitres, linkOpen: before }: Pick<WaterState, 'tankLitres' | 'linkOpen'>,
  { hour, powered, shut, automatic, notices, rationPerMille = [] }: Omit<WaterConditions, 'treatment'>,
): FlowingWater {
  const linkOpen = automatic ? operateLinks(network, before, tankLitres) : before;
  const { demandLitres, sourceHeadMillimetres, speedPerMille } = scheduleAt(network, hour);
  const flows = solve({
    tankLitres,
    demandLitres: demandLitres.map((litres, i) =>
      rationed(demandUnder(notices[i] ?? null, litres), rationPerMille[i] ?? 1000),
    ),
    sourceHeadMillimetres,
    linkPerMille: network.links.map(({ kind }, i) => {
      const runs = linkOpen[i] === 1 && shut[i] !== 1 && (kind !== 'pump' || powered[i] === 1);
      return runs ? (speedPerMille[i] ?? 0) : 0;
    }),
  });
  return { flows, linkOpen };
}

/**
 * Runs one hour of a nation's water: operators act on the tanks' levels, pumps without power stand, what is asked for follows
 * the file's patterns and the notices, EPANET solves, and the water moves on. `solve` belongs to the same network.
 */
export function stepWater(
  network: WaterNetwork,
  solve: SolveHour,
  state: WaterState,
  conditions: WaterConditions,
): { readonly state: WaterState; readonly flows: WaterHour; readonly taps: readonly TapWater[] } {
  const { flows, linkOpen } = flowWater(network, solve, state, conditions);
  const { tankLitres } = state;
  const carried = { hour: conditions.hour, tankLitres, flows };
  const { quality, taps } = carryWater(network, state.quality, carried, conditions.treatment);
  return { state: { tankLitres: flows.tankLitres, linkOpen, quality }, flows, taps };
}

function rationed(litres: number, perMille: number): number {
  return perMille >= 1000 || litres <= 0 ? litres : Math.floor((litres * perMille) / 1000);
}
