/** The closed sets that the engine can send to a desk: each member has a sentence, and none shows a raw id or blames. */
import { expect, test } from 'vitest';
import type { RulingEffect } from '../../engine/model/ruling.ts';
import { SERVICES } from '../../engine/model/scenario.ts';
import type { Prediction } from '../../engine/orders/predict.ts';
import type { Line } from '../../engine/view/view.ts';
import { declineReasons } from '../../ui/desk/model/declineReasons.ts';
import { lineSentence } from '../../ui/desk/model/lineSentence.ts';
import { predictionSentence } from '../../ui/desk/model/predictionSentence.ts';
import { rulingEffectWords } from '../../ui/desk/model/rulingWords.ts';
import { turnSentences } from '../../ui/desk/model/turnSentences.ts';
import { gives } from '../../ui/kit/gives.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable } from '../support/tabletop.ts';

const { view, scenario, names } = deskOf(setTable(), 'kes-civ');
const RAW = /\b(kes|tal|ves|hal)-[a-z]+|undefined|NaN|null|!|fault|blame|guilty/i;

const order = {
  ...{ id: 'kes-civ/2/1', type: 'F01', seat: 'kes-civ', turn: 2, reason: null },
  answers: { target: 'kes-hospital' },
};
const ruling = {
  ...({ order: order.id, turn: 3, verdict: 'grant', target: 'kes-hospital' } as const),
  ...{ effects: [{ do: 'fuel', hours: 3 } as const], note: 'The cans are there.' },
};
const transit = {
  ...({ order: 'kes-tal/1/1', item: 'crew', count: 1, from: 'tal', to: 'kes', asset: null, atHour: 9 } as const),
};

/** Every service with every own site that has it to give or to lose. */
const LOSSES = SERVICES.flatMap((service) =>
  (scenario.nations.find(({ id }) => id === 'kes')?.assets ?? [])
    .filter(({ kind }) => kind === 'district' || gives(kind, service))
    .map(({ id: asset }) => ({ service, asset })),
);

/** At least one of each kind of line, so that a new kind without an example does not compile. */
const LINES: { readonly [K in Line['line']]: readonly Extract<Line, { line: K }>[] } = {
  struck: [
    { line: 'struck', turn: 3, asset: 'kes-works', what: 'stopDosing', hour: 6 },
    { line: 'struck', turn: 3, asset: 'kes-substation', what: 'openFeeders', hour: 6 },
    { line: 'struck', turn: 3, asset: 'kes-substation', what: 'disable', hour: 6, parts: ['line-4', 'unit-2'] },
    { line: 'struck', turn: 3, asset: 'kes-hub', what: 'disable', hour: 6, parts: ['fibre-1'] },
  ],
  serviceLost: LOSSES.map((one) => ({ line: 'serviceLost', turn: 3, hour: 7, because: [], ...one })),
  serviceRestored: LOSSES.map((one) => ({ line: 'serviceRestored', turn: 3, hour: 9, ...one })),
  doorNoticed: (['report', 'chance', 'indicator', 'hunt'] as const).map((by) => ({
    ...({ line: 'doorNoticed', turn: 2, asset: 'kes-works' } as const),
    how: { by, from: by === 'indicator' ? 'tal' : null, sharedTurn: by === 'indicator' ? 1 : null },
  })),
  doorShut: (['advisory', 'protection', 'ruling'] as const).map((how) => ({
    ...({ line: 'doorShut', turn: 3, asset: 'kes-works', how } as const),
  })),
  hunt: [
    { line: 'hunt', turn: 2, sector: 'water', found: [] },
    { line: 'hunt', turn: 2, sector: 'water', found: ['kes-works'] },
  ],
  order: (['worked', 'failed', 'waits'] as const).map((outcome) => ({ line: 'order', turn: 3, order, outcome })),
  information: [
    {
      ...({ line: 'information', turn: 1 } as const),
      copy: { information: 'ind-1', nation: 'kes', from: 'tal', tlp: 'AMBER', turn: 1 },
    },
  ],
  shared: [{ line: 'shared', turn: 1, information: 'ind-1', with: ['tal', 'ves', 'hal'], tlp: 'GREEN' }],
  brief: [{ line: 'brief', turn: 2, id: 'b', subject: 'tal-water', band: [60, 75] }],
  telemetryLate: [{ line: 'telemetryLate', turn: 5 }],
  transit: [
    { line: 'transit', turn: 2, transit, arrived: false },
    { line: 'transit', turn: 4, transit, arrived: true },
  ],
  receipt: [
    {
      ...({ line: 'receipt', turn: 4 } as const),
      receipt: {
        ...({ helped: 'ves', with: 'loan', information: null, item: 'set', sharedTurn: 2, actedTurn: 4 } as const),
        ...({ service: 'care', people: 48_000 } as const),
      },
    },
  ],
  rumour: [
    { line: 'rumour', turn: 5, spreading: true, trustPerTurn: 40 },
    { line: 'rumour', turn: 6, spreading: false, trustPerTurn: 40 },
  ],
  stated: [
    { line: 'stated', turn: 5, seat: 'kes-civ', statement: 'investigating', contradicts: null },
    { line: 'stated', turn: 5, seat: 'kes-mil', statement: 'water-safe', contradicts: 'kes-civ' },
  ],
  laboratory: [
    { line: 'laboratory', turn: 6, asset: 'kes-works', found: 'untreated' },
    { line: 'laboratory', turn: 6, asset: 'kes-works', found: 'treated' },
  ],
  ruled: [
    { line: 'ruled', turn: 3, ruling, order },
    { line: 'ruled', turn: 3, ruling: { ...ruling, verdict: 'decline', effects: [], note: null }, order: null },
  ],
};

test.each(Object.values(LINES).flat())('a line of the report: $line', (line) => {
  const words = lineSentence(line, scenario, names);
  expect(words).toMatch(/^[\p{Lu}\d].*[.”]$/su);
  expect(words).not.toMatch(RAW);
});

test.each(Object.values(LINES).flat())('a whole report from one line: $line', (line) => {
  const { changed, why, helped } = turnSentences([line], view, scenario, names, 5);
  for (const words of [changed, helped]) expect(words).toMatch(/^[\p{Lu}\d].*[.”]$/su);
  for (const words of [changed, why, helped]) expect(words).not.toMatch(RAW);
  expect(changed).not.toBe(why);
});

/** One of each effect that a ruling may use. */
const EFFECTS: { readonly [K in RulingEffect['do']]: Extract<RulingEffect, { do: K }> } = {
  trust: { do: 'trust', byPerMille: -20 },
  treat: { do: 'treat' },
  work: { do: 'work', crewHours: 3 },
  fuel: { do: 'fuel', hours: 3 },
  reduce: { do: 'reduce', byPerMille: 100, forTurns: 2 },
  shutDoor: { do: 'shutDoor' },
  grant: { do: 'grant', information: 'ind-1' },
  occupy: { do: 'occupy', item: 'crew', count: 1, while: 'turn' },
};

test.each(Object.values(EFFECTS))('an effect that EXCON gives: $do', (effect) => {
  const words = rulingEffectWords(effect, 'kes-hospital', names);
  expect(words).toMatch(/\S \S/);
  expect(words).not.toMatch(RAW);
});

/** One of each prediction. */
const PREDICTIONS: { readonly [K in Prediction['predicts']]: Extract<Prediction, { predicts: K }> } = {
  service: { predicts: 'service', asset: 'kes-works', perMille: 700 },
  doorsShut: { predicts: 'doorsShut', fromTurn: 3 },
  doorHeld: { predicts: 'doorHeld', asset: 'kes-works', fromHour: 3 },
  doorShutAlready: { predicts: 'doorShutAlready', asset: 'kes-works' },
  feedersClosed: { predicts: 'feedersClosed', asset: 'kes-substation', atHour: 18 },
  partsMended: { predicts: 'partsMended', asset: 'kes-hub', atHour: 18 },
  treatedAgain: { predicts: 'treatedAgain', asset: 'kes-works', atHour: 9 },
  weighsLess: { predicts: 'weighsLess', people: 600_000, perMille: 250 },
  trustAtRisk: { predicts: 'trustAtRisk', perMille: 50 },
  arrives: { predicts: 'arrives', asset: 'kes-hospital', atHour: 15 },
  keptFirst: { predicts: 'keptFirst', kind: 'hospital', fromHour: 3 },
  binds: { predicts: 'binds', item: 'crew', count: 1 },
};

test.each(Object.values(PREDICTIONS))('a prediction: $predicts', (prediction) => {
  const words = predictionSentence(prediction, names);
  expect(words).toMatch(/^\p{Lu}.*\.$/su);
  expect(words).not.toMatch(RAW);
});

test('ready words for a no are whole sentences', () => {
  for (const kind of ['request', 'offer', 'coSignature'] as const) {
    expect(declineReasons(kind).length).toBeGreaterThan(2);
    for (const words of declineReasons(kind)) expect(words).toMatch(/^\p{Lu}.*\.$/su);
  }
});
