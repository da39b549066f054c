import { nationRow, postureRow } from '../rows.ts';
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
    postureRow(state, fact.nation, fact.asset).lostSinceHour[fact.service] = fact.hour;
    const { turn, asset, service, hour, because } = fact;
    nationRow(state, fact.nation).unreported.push({ turn, asset, service, hour, to: 'lost', because });
  },
  serviceRestored: (state, fact) => {
    delete postureRow(state, fact.nation, fact.asset).lostSinceHour[fact.service];
    const { turn, asset, service, hour } = fact;
    nationRow(state, fact.nation).unreported.push({ turn, asset, service, hour, to: 'restored', because: [] });
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
    nationRow(state, fact.nation).unreportedHours.push({ turn: fact.turn, personHours: fact.personHours });
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
