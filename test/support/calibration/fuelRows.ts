import { openingFuel } from '../../../engine/infrastructure/transport/fuelSupply.ts';
import { stepFuel } from '../../../engine/infrastructure/transport/stepFuel.ts';
import { COAST, QUIET_COAST } from '../transport/coast.ts';
import type { CalibrationRow } from './calibrationRow.ts';

/** The pipeline of May 2021: stopped for 132 hours, three times the usual wanted from the fourth day on. */
const STOPPED_HOURS = 132;
const NEWS = { atHour: 84, perMille: 2000 };

/** A coast whose pipeline stands still, and how many of its stations are dry when (`stepFuel`). */
export function fuelRows(): readonly CalibrationRow[] {
  let state = openingFuel(COAST);
  const dry: number[] = [];
  for (let hour = 0; hour < 480; hour++) {
    const step = stepFuel(COAST, state, {
      ...QUIET_COAST,
      pipelinePerMille: hour < STOPPED_HOURS ? 0 : 1000,
      newsPerMille: hour === NEWS.atHour ? NEWS.perMille : 0,
    });
    dry.push(step.dryStations);
    state = step.state;
  }
  const peak = Math.max(...dry);
  const three = dry[STOPPED_HOURS + 72] ?? Number.NaN;
  return [
    {
      kind: 'fuel shortage',
      what: 'stations dry at most, %',
      read: 'pipeline of 2021, demand 2 to 4 times the usual: 27 to 74 by state at the restart',
      engine: [peak],
      band: [27, 80],
      asRead: {
        incident: 'colonial-2021',
        figure: 74,
        from: (read) => 100 * Math.max(...Object.values(read.station_outage_share_2021_05_12_22CT)),
      },
    },
    {
      kind: 'fuel shortage',
      what: 'from the restart to the peak, h',
      read: 'pipeline of 2021: the peak came after the restart',
      engine: [dry.indexOf(peak) - STOPPED_HOURS],
      band: [0, 72],
      asRead: null,
    },
    {
      kind: 'fuel shortage',
      what: 'still dry three days after the restart, % of the peak',
      read: 'pipeline of 2021: 13,450 of 16,315 stations: 82',
      engine: [Math.round((100 * three) / peak)],
      band: [40, 100],
      asRead: {
        incident: 'colonial-2021',
        figure: 82,
        from: (read) => Math.round((100 * read.stations_2021_05_15) / read.stations_without_fuel_peak),
      },
    },
    {
      kind: 'fuel shortage',
      what: 'dry a fortnight after the restart, %',
      read: 'not read; a guess of less than a tenth',
      engine: [dry[STOPPED_HOURS + 336] ?? Number.NaN],
      band: [0, 10],
      asRead: null,
    },
    {
      kind: 'fuel shortage',
      what: 'dry before people run to the pumps, %',
      read: 'not read; depots hold four days',
      engine: [dry[NEWS.atHour] ?? Number.NaN],
      band: [0, 5],
      asRead: null,
    },
  ];
}
