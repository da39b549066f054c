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
}

/** The network as its file has it, filled with water of one dose. */
export function openingWater(network: WaterNetwork, dose: number): WaterState {
  return {
    tankLitres: network.tanks.map(({ initLitres }) => initLitres),
    linkOpen: network.links.map(({ initOpen }) => initOpen),
    quality: evenQuality(network, dose),
  };
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
  const { hour, powered, shut, automatic, treatment, notices } = conditions;
  const linkOpen = automatic ? operateLinks(network, state.linkOpen, state.tankLitres) : state.linkOpen;
  const schedule = scheduleAt(network, hour);
  const { tankLitres } = state;
  const flows = solve({
    tankLitres,
    demandLitres: schedule.demandLitres.map((litres, i) => demandUnder(notices[i] ?? null, litres)),
    sourceHeadMillimetres: schedule.sourceHeadMillimetres,
    linkPerMille: network.links.map(({ kind }, i) => {
      const runs = linkOpen[i] === 1 && shut[i] !== 1 && (kind !== 'pump' || powered[i] === 1);
      return runs ? (schedule.speedPerMille[i] ?? 0) : 0;
    }),
  });
  const { quality, taps } = carryWater(network, state.quality, { hour, tankLitres, flows }, treatment);
  return { state: { tankLitres: flows.tankLitres, linkOpen, quality }, flows, taps };
}
