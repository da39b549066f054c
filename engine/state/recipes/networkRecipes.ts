import type { NetworkChange } from '../../model/event.ts';
import { nationRow } from '../rows.ts';
import type { NationRow } from '../state.ts';
import { putPosture } from './putRow.ts';
import type { RecipesOf } from './recipesOf.ts';

/** What the hours of networks come to, and what of it is reported. */
export const networkRecipes: RecipesOf<
  | 'networkRan'
  | 'serviceLost'
  | 'serviceRestored'
  | 'personHoursCounted'
  | 'hoursHeld'
  | 'telemetryHeld'
  | 'telemetrySent'
  | 'sampleTaken'
  | 'sampleRead'
> = {
  networkRan: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.columns = fact.columns;
    row.buffers = fact.buffers;
    row.network = fact.network;
  },
  serviceLost: (state, fact) => {
    const { turn, asset, service, hour, because } = fact;
    putPosture(state, fact, ({ lostSinceHour }) => ({ lostSinceHour: { ...lostSinceHour, [service]: hour } }));
    report(nationRow(state, fact.nation), { turn, asset, service, hour, to: 'lost', because });
  },
  serviceRestored: (state, fact) => {
    const { turn, asset, service, hour } = fact;
    putPosture(state, fact, ({ lostSinceHour: { [service]: _, ...lostSinceHour } }) => ({ lostSinceHour }));
    report(nationRow(state, fact.nation), { turn, asset, service, hour, to: 'restored', because: [] });
  },
  personHoursCounted: (state, fact) => {
    const sum = nationRow(state, fact.nation).personHours;
    const add = fact.personHours;
    nationRow(state, fact.nation).personHours = {
      unsafe: sum.unsafe + add.unsafe,
      underNotice: sum.underNotice + add.underNotice,
      rationed: sum.rationed + add.rationed,
      unsupplied: sum.unsupplied + add.unsupplied,
      powerless: sum.powerless + add.powerless,
      hospitalDark: sum.hospitalDark + add.hospitalDark,
    };
  },
  hoursHeld: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.unreportedHours = [...row.unreportedHours, { turn: fact.turn, personHours: fact.personHours }];
  },
  telemetryHeld: (state, fact) => {
    nationRow(state, fact.nation).heldTelemetry = { turn: fact.turn, columns: fact.columns };
  },
  telemetrySent: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.unreportedHours = row.unreportedHours.filter((hours) => hours.turn >= fact.throughTurn);
    row.unreported = row.unreported.filter((change) => change.turn >= fact.throughTurn);
    if (row.heldTelemetry && row.heldTelemetry.turn <= fact.throughTurn) row.heldTelemetry = null;
  },
  sampleTaken: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.samples = [...row.samples.filter((sample) => sample.asset !== fact.sample.asset), fact.sample];
  },
  sampleRead: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.samples = row.samples.filter((sample) => sample.asset !== fact.asset);
  },
};

function report(row: NationRow, change: NetworkChange): void {
  row.unreported = [...row.unreported, change];
}
