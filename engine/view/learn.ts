import type { ReportType } from '../model/report.ts';
import type { News, NewsItem } from './news.ts';
import { shown } from './shown.ts';
import type { AssetView, NationView, View } from './view.ts';

type Item<K extends ReportType> = Extract<NewsItem, { report: K }>;
type Recipes = { readonly [K in ReportType]: (view: View, item: Item<K>, texts: News['texts']) => void };

/** How each report changes what a seat knows. Recipes decide nothing; they run on a mutable draft. */
const recipes: Recipes = {
  exerciseStarted: () => {},
  turnOpened: ({ nation }, item) => {
    nation.turn = item.turn;
    nation.clock = 'planning';
    nation.sealed = [];
    nation.reserves = [];
    nation.ready = {};
    nation.proposals = nation.proposals.map((row) => {
      const waits = row.proposal.status === 'open' || row.proposal.status === 'changed';
      if (row.proposal.kind === 'request' || !waits) return row;
      return { ...row, proposal: { ...row.proposal, status: 'lapsed' as const } };
    });
  },
  turnLocked: ({ nation }) => {
    nation.clock = 'locked';
  },
  turnExtended: () => {},
  exerciseEnded: ({ nation }) => {
    nation.clock = 'ended';
    nation.beneath = [];
  },
  telemetry: ({ nation }, { turn, hour, columns }) => {
    nation.readings.push({ turn, hour, columns });
  },
  telemetryLate: ({ nation }, { turn }) => {
    nation.lines.push({ line: 'telemetryLate', turn });
  },
  serviceLost: ({ nation }, { asset, service, hour, because }) => {
    const row = assetRow(nation, asset);
    // Lost anew, for another reason (rule N3), it is lost once.
    row.lost = [...row.lost.filter((loss) => loss.service !== service), { service, hour, because }];
    nation.lines.push({ line: 'serviceLost', turn: nation.turn, asset, service, hour, because });
  },
  serviceRestored: ({ nation }, { asset, service, hour }) => {
    const row = assetRow(nation, asset);
    row.lost = row.lost.filter((loss) => loss.service !== service);
    nation.lines.push({ line: 'serviceRestored', turn: nation.turn, asset, service, hour });
  },
  struck: ({ nation }, { asset, ...blow }) => {
    const row = assetRow(nation, asset);
    // Open feeders are the greater trouble, and stand until both are put right.
    if (blow.what !== 'disable' || row.struck?.what !== 'openFeeders')
      row.struck = { what: blow.what, hour: blow.hour };
    if (blow.what === 'disable') row.disabled = [...new Set([...row.disabled, ...blow.parts])];
    nation.lines.push({ line: 'struck', turn: nation.turn, asset, ...shown.blow(blow) });
  },
  partsBack: ({ nation }, { asset, left }) => {
    assetRow(nation, asset).disabled = left;
  },
  recovered: ({ nation }, { asset }) => {
    const row = assetRow(nation, asset);
    row.struck = null;
    row.disabled = [];
  },
  doorNoticed: ({ nation }, { asset, turn, how }) => {
    assetRow(nation, asset).door = { state: 'noticed', turn, how };
    nation.lines.push({ line: 'doorNoticed', turn, asset, how });
  },
  doorShut: ({ nation }, { asset, turn, how }) => {
    const row = assetRow(nation, asset);
    row.door = { state: 'shut', turn, how: row.door?.how ?? null };
    nation.lines.push({ line: 'doorShut', turn, asset, how });
  },
  huntReported: ({ nation }, { sector, found }) => {
    nation.lines.push({ line: 'hunt', turn: nation.turn, sector, found });
  },
  orderSealed: ({ nation }, { order, reserves }) => {
    nation.sealed.push(order);
    nation.reserves.push({ order: order.id, commitments: reserves });
  },
  orderWithdrawn: ({ nation }, { order }) => {
    nation.sealed = nation.sealed.filter((row) => row.id !== order);
    nation.waiting = nation.waiting.filter((row) => row.id !== order);
    nation.reserves = nation.reserves.filter((row) => row.order !== order);
  },
  orderResolved: ({ nation }, { order, outcome }) => {
    const sealed = [...nation.sealed, ...nation.waiting].find((row) => row.id === order);
    if (!sealed) return;
    nation.lines.push({ line: 'order', turn: nation.turn, order: sealed, outcome });
    const waits = nation.waiting.filter((row) => row.id !== order);
    nation.waiting = outcome === 'waits' ? [...waits, sealed] : waits;
    if (outcome === 'waits') nation.sealed = nation.sealed.filter((row) => row.id !== order);
  },
  purse: ({ nation }, { purse }) => {
    nation.purse = purse;
  },
  measureChanged: ({ nation }, { asset, measure, now }) => {
    assetRow(nation, asset).measures[measure] = now;
  },
  informationGained: ({ nation }, { copy, name, says }) => {
    nation.copies.push({ copy, name, says });
    nation.lines.push({ line: 'information', turn: copy.turn, copy });
  },
  informationShared: ({ nation }, item) => {
    const { information, tlp } = item;
    nation.shared.push({ information, with: item.with, tlp, turn: nation.turn });
    nation.lines.push({ line: 'shared', turn: nation.turn, information, with: item.with, tlp });
  },
  proposal: ({ nation }, { proposal, mine }) => {
    const index = nation.proposals.findIndex((row) => row.proposal.id === proposal.id && row.mine === mine);
    if (index < 0) nation.proposals.push({ proposal, mine });
    else nation.proposals[index] = { proposal, mine };
  },
  briefGiven: ({ nation }, { id, subject, turn, band }) => {
    nation.lines.push({ line: 'brief', turn, id, subject, band });
  },
  receipt: ({ nation }, item) => {
    const { helped, information, sharedTurn, actedTurn, service, people } = item;
    const receipt = { helped, with: item.with, information, item: item.item, sharedTurn, actedTurn, service, people };
    nation.lines.push({ line: 'receipt', turn: nation.turn, receipt });
  },
  transit: ({ nation }, { transit, arrived }) => {
    const index = nation.transits.findIndex((row) => row.transit.order === transit.order);
    if (index < 0) nation.transits.push({ transit, arrived });
    else nation.transits[index] = { transit, arrived };
    nation.lines.push({ line: 'transit', turn: nation.turn, transit, arrived });
  },
  trust: ({ nation }, { perMille }) => {
    nation.trustPerMille = perMille;
  },
  personHours: ({ nation }, { turn, personHours, practice }) => {
    nation.personHours.push({ turn, personHours, practice });
  },
  rumour: ({ nation }, { turn, spreading, trustPerTurn }) => {
    nation.rumour = spreading ? { sinceTurn: turn, trustPerTurn } : null;
    nation.lines.push({ line: 'rumour', turn, spreading, trustPerTurn });
  },
  stated: ({ nation }, { seat, turn, statement, contradicts }) => {
    nation.statements.push({ seat, turn, statement });
    nation.lines.push({ line: 'stated', turn, seat, statement, contradicts });
  },
  laboratoryAsked: ({ nation }, { asset, dueTurn, asked }) => {
    nation.laboratory = [...nation.laboratory.filter((row) => row.asset !== asset), { asset, dueTurn, asked }];
  },
  laboratory: ({ nation }, { asset, turn, found }) => {
    nation.laboratory = nation.laboratory.filter((row) => row.asset !== asset);
    nation.lines.push({ line: 'laboratory', turn, asset, found });
  },
  ruled: ({ nation }, { order: id, turn, verdict, target, effects, note }, texts) => {
    const ruling = { order: id, turn, verdict, target, effects, note: texts[note] ?? null };
    const order = [...nation.sealed, ...nation.waiting].find((row) => row.id === id) ?? null;
    nation.rulings.push(ruling);
    if (verdict === 'decline') nation.waiting = nation.waiting.filter((row) => row.id !== id);
    nation.lines.push({ line: 'ruled', turn, ruling, order });
  },
  shedPlan: ({ nation }, { keep }) => {
    nation.keepFirst = keep;
  },
  readySet: ({ nation }, { seat, ready }) => {
    nation.ready[seat] = ready;
  },
  seatCovered: ({ nation }, { seat, bot }) => {
    nation.covered[seat] = bot;
  },
  injectDelivered: ({ seat }, { id, turn, from, severity, subject, body, decide }) => {
    seat.inbox.push({ id, turn, from, severity, subject, body, decide });
  },
  improvised: ({ seat }, { id, turn, from, subject, body }, texts) => {
    const say = (ref: string) => ({ en: texts[ref] ?? '' });
    seat.inbox.push({ id, turn, from, severity: 'priority', subject: say(subject), body: say(body), decide: [] });
  },
  messageSent: ({ seat }, item, texts) => {
    const { id, turn, from } = item;
    seat.messages.push({ id, turn, from, with: item.with, mine: true, text: texts[item.text] ?? null });
  },
  messageReceived: ({ seat }, item, texts) => {
    const { id, turn, from } = item;
    seat.messages.push({ id, turn, from, with: item.with, mine: false, text: texts[item.text] ?? null });
  },
  helpAsked: ({ seat }, { id, turn, text }, texts) => {
    seat.help.push({ id, turn, text: texts[text] ?? null, answers: [] });
  },
  helpAnswered: ({ seat }, { question, turn, text }, texts) => {
    const asked = seat.help.find((row) => row.id === question);
    if (!asked) throw new Error(`news of an answer to ${question}, which ${seat.seat} has not asked`);
    asked.answers.push({ turn, text: texts[text] ?? null });
  },
  turnPaused: ({ nation }) => standStill(nation, 'paused'),
  turnResumed: ({ nation }) => goOn(nation),
  realWorldStopped: ({ nation }) => standStill(nation, 'stopped'),
  realWorldResumed: ({ nation }) => goOn(nation),
  enteredFor: ({ nation }, { id }) => {
    nation.enteredFor.push(id);
  },
  messageEntered: ({ seat }, { id }) => {
    seat.enteredFor.push(id);
  },
  noteAdded: ({ nation }, { note }, texts) => {
    const { id, seat, kind, text } = note;
    nation.notes.push({ id, seat, kind, for: note.for, text: texts[text] ?? null });
  },
  noteWithdrawn: ({ nation }, { id }) => {
    nation.notes = nation.notes.filter((note) => note.id !== id);
  },
  editionReleased: ({ nation }, { edition }) => {
    nation.released.push(edition);
  },
  editionWithheld: ({ nation }, { edition }) => {
    nation.released = nation.released.filter((released) => released !== edition);
  },
  observerSet: ({ nation }, { seat, observer }) => {
    nation.observers[seat] = observer;
  },
};

/** A stop may come over a pause; each goes away by itself, and what was beneath it is there again. */
function standStill(nation: NationView, as: 'paused' | 'stopped'): void {
  nation.beneath.push(nation.clock);
  nation.clock = as;
}

function goOn(nation: NationView): void {
  nation.clock = nation.beneath.pop() ?? nation.clock;
}

/** Folds one news into a view, in place: the only way in which a view changes (rule V1). */
export function learn(view: View, news: News): void {
  for (const item of news.items) {
    (recipes[item.report] as (view: View, item: NewsItem, texts: News['texts']) => void)(view, item, news.texts);
  }
}

function assetRow(nation: NationView, id: string): AssetView {
  const row = Object.hasOwn(nation.assets, id) ? nation.assets[id] : undefined;
  if (!row) throw new Error(`news of ${id}, which is not an asset of ${nation.nation}`);
  return row;
}
