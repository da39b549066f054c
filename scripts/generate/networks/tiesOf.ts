import type { NationId } from '../../../engine/model/ids.ts';

/** A tie as one nation sees it, kW. */
export interface Tie {
  readonly nation: NationId;
  readonly capacityKilowatts: number;
  readonly importKilowatts: number;
}

/** Ties between nations of the Maravel archipelago, and what flows over them by schedule from the first to the second, kW. */
const TIES = [
  { from: 'hal', to: 'kes', capacityKilowatts: 60_000, kilowatts: 30_000 },
  { from: 'hal', to: 'ves', capacityKilowatts: 40_000, kilowatts: 20_000 },
  { from: 'tal', to: 'kes', capacityKilowatts: 60_000, kilowatts: 0 },
] as const;

/** The ties of a nation to those that play. */
export function tiesOf(nation: NationId, playing: readonly NationId[]): readonly Tie[] {
  return TIES.flatMap(({ from, to, capacityKilowatts, kilowatts }): readonly Tie[] => {
    if (!playing.includes(from) || !playing.includes(to)) return [];
    if (nation === to) return [{ nation: from, capacityKilowatts, importKilowatts: kilowatts }];
    return nation === from ? [{ nation: to, capacityKilowatts, importKilowatts: 0 - kilowatts }] : [];
  });
}
