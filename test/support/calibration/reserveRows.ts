import { autonomyOf } from '../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES, type AutonomyClass } from '../../../engine/infrastructure/communications/autonomyClasses.ts';
import { type Reserve, runSitePower } from '../../../engine/infrastructure/communications/sitePower.ts';
import type { CalibrationRow } from './calibrationRow.ts';

/** Per mille of the traffic that hangs on batteries; the rest dies with the house. Set so that the first hour fits. */
const ON_BATTERIES = { spain: 420, portugal: 520 } as const;

/** A thousand sites of each class without the grid, hour by hour: batteries that run down, generators that run on. */
export function reserveRows(): readonly CalibrationRow[] {
  const mobile = lastedHours('mobile');
  const mobileLong = lastedHours('mobileLong');
  const core = lastedHours('core');

  const traffic = (
    [country, name]: readonly ['spain' | 'portugal', string],
    i: 0 | 1,
    figure: number,
    band: CalibrationRow['band'],
  ): CalibrationRow => ({
    kind: 'battery decay',
    what: i === 0 ? 'traffic lost at once, %' : 'traffic lost after 5 h, %',
    read: `${name} 2025: ${figure}`,
    engine: [100 - Math.round(ON_BATTERIES[country] * share(mobile, (hours) => hours > 5 * i)) / 10],
    band,
    asRead: {
      incident: 'iberia-2025',
      figure,
      from: ({ internet_traffic_drop: drop }) => 100 * (drop[country][i]?.[1] ?? Number.NaN),
    },
  });
  return [
    traffic(['spain', 'Spain'], 0, 60, [55, 65]),
    traffic(['spain', 'Spain'], 1, 80, [70, 90]),
    traffic(['portugal', 'Portugal'], 0, 50, [45, 55]),
    traffic(['portugal', 'Portugal'], 1, 90, [80, 95]),
    {
      kind: 'battery decay',
      what: 'mobile sites of long autonomy that ran for 6 h, %',
      read: 'Portugal 2025, one operator: most sites, at least 6 h',
      engine: [tenths(share(mobileLong, (hours) => hours >= 6))],
      band: [50, 100],
      asRead: null,
    },
    {
      kind: 'battery decay',
      what: 'mobile sites that were silent within 24 h, %',
      read: 'Portugal 2025, another operator: more than 90 of 100 subscribers',
      engine: [tenths(share(mobile, (hours) => hours <= 24))],
      band: [90, 100],
      asRead: null,
    },
    {
      kind: 'battery decay',
      what: 'mobile sites of long autonomy that ran for less than 4 h, %',
      read: 'Spain, decree of 2026: at least 4 h is asked from now on',
      engine: [tenths(share(mobileLong, (hours) => hours < 4))],
      band: [0, 50],
      asRead: null,
    },
    {
      kind: 'generator hours',
      what: 'the core site that lasts shortest, h',
      read: 'the whole grid was back after 11.8 h (Portugal 2025), 15.5 h (Spain 2025), 19 h (Italy 2003)',
      engine: [Math.min(...core)],
      band: [19, 48],
      asRead: { incident: 'italy-2003', figure: 19, from: (read) => read.restoration_h_full },
    },
    {
      kind: 'generator hours',
      what: 'core sites that ran for 24 h, %',
      read: 'Spain, decree of 2026: 24 h is asked of control centres from now on',
      engine: [tenths(share(core, (hours) => hours >= 24))],
      band: [95, 100],
      asRead: null,
    },
    {
      kind: 'generator hours',
      what: 'the core site that lasts longest, h',
      read: 'North America 2003: parts were dark for up to 4 days',
      engine: [Math.round(10 * Math.max(...core)) / 10],
      band: [48, 96],
      asRead: null,
    },
  ];
}

/** How long each of a thousand sites of a class runs without the grid, the weakest first, in hours. */
function lastedHours(of: AutonomyClass): readonly number[] {
  const { battery, generator } = AUTONOMY_CLASSES[of];
  return Array.from({ length: 1000 }, (_, roll) => {
    const full: Reserve = {
      batteryMinutes: autonomyOf(battery, roll),
      fuelMinutes: generator ? autonomyOf(generator, roll) : 0,
    };
    let reserve = full;
    for (let hour = 0; ; hour++) {
      const next = runSitePower(reserve, full, 0);
      if (next.poweredPerMille < 1000) return hour + next.poweredPerMille / 1000;
      reserve = next;
    }
  });
}

function share(hours: readonly number[], fits: (hours: number) => boolean): number {
  return hours.filter(fits).length / hours.length;
}

/** A share as hundredths with one digit. */
function tenths(share: number): number {
  return Math.round(share * 1000) / 10;
}
