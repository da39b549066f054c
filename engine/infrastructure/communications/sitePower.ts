/** What a site holds when full, in minutes of its own running. */
export interface Reserve {
  readonly batteryMinutes: number;
  readonly fuelMinutes: number;
}

/** A site's reserve after an hour, and how much of the hour it had power. */
export interface SiteHour extends Reserve {
  readonly poweredPerMille: number;
}

/** A battery regains a quarter of the time that it is charged for. */
const CHARGE_DIVISOR = 4;

/**
 * One hour of a site's power, whole minutes: the grid's share of the hour, then the generator while it starts and has fuel,
 * then the battery. The battery charges while grid or generator runs; fuel is not replaced here.
 */
export function runSitePower(reserve: Reserve, full: Reserve, gridPerMille: number, generatorStarts = true): SiteHour {
  const grid = Math.floor((60 * Math.min(1000, Math.max(0, gridPerMille))) / 1000);
  const byGenerator = generatorStarts ? Math.min(60 - grid, reserve.fuelMinutes) : 0;
  const byBattery = Math.min(60 - grid - byGenerator, reserve.batteryMinutes);
  const charged = Math.floor((grid + byGenerator) / CHARGE_DIVISOR);
  return {
    poweredPerMille: Math.floor((1000 * (grid + byGenerator + byBattery)) / 60),
    batteryMinutes: Math.max(
      reserve.batteryMinutes - byBattery,
      Math.min(full.batteryMinutes, reserve.batteryMinutes - byBattery + charged),
    ),
    fuelMinutes: reserve.fuelMinutes - byGenerator,
  };
}
