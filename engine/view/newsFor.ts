import type { Batch } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import type { Report, ReportType } from '../model/report.ts';
import { nationOf } from '../state/rows.ts';
import type { News, NewsItem } from './news.ts';
import { shown } from './shown.ts';

type Builder<K extends ReportType> = (report: Extract<Report, { report: K }>) => Extract<NewsItem, { report: K }>;
type Builders = { readonly [K in ReportType]: Builder<K> };

/**
 * The gate (rule V2): what of each report may reach its audience, field by field. Nothing is copied whole and nothing is
 * deleted, so a field that a rule adds stays inside until it is listed here. Facts never pass: they have no builder.
 */
const builders: Builders = {
  exerciseStarted: () => ({ report: 'exerciseStarted' }),
  turnOpened: ({ turn, hour }) => ({ report: 'turnOpened', turn, hour }),
  turnLocked: ({ turn }) => ({ report: 'turnLocked', turn }),
  turnExtended: ({ turn, seconds }) => ({ report: 'turnExtended', turn, seconds }),
  exerciseEnded: () => ({ report: 'exerciseEnded' }),
  telemetry: ({ turn, hour, columns }) => ({ report: 'telemetry', turn, hour, columns: shown.columns(columns) }),
  telemetryLate: ({ turn }) => ({ report: 'telemetryLate', turn }),
  serviceLost: ({ asset, service, hour, because }) => ({
    report: 'serviceLost',
    asset,
    service,
    hour,
    because: shown.causes(because),
  }),
  serviceRestored: ({ asset, service, hour }) => ({ report: 'serviceRestored', asset, service, hour }),
  struck: ({ asset, ...blow }) => ({ report: 'struck', asset, ...shown.blow(blow) }),
  partsBack: ({ asset, left }) => ({ report: 'partsBack', asset, left: [...left] }),
  recovered: ({ asset, hour }) => ({ report: 'recovered', asset, hour }),
  doorNoticed: ({ asset, turn, how }) => ({
    report: 'doorNoticed',
    asset,
    turn,
    how: { by: how.by, from: how.from, sharedTurn: how.sharedTurn },
  }),
  doorShut: ({ asset, turn, how }) => ({ report: 'doorShut', asset, turn, how }),
  huntReported: ({ order, sector, found }) => ({ report: 'huntReported', order, sector, found }),
  orderSealed: ({ order, reserves }) => ({
    report: 'orderSealed',
    order: shown.order(order),
    reserves: shown.reserves(reserves),
  }),
  orderWithdrawn: ({ order }) => ({ report: 'orderWithdrawn', order }),
  orderResolved: ({ order, outcome }) => ({ report: 'orderResolved', order, outcome }),
  purse: ({ purse }) => ({ report: 'purse', purse: shown.purse(purse) }),
  measureChanged: ({ asset, measure, now }) => ({
    report: 'measureChanged',
    asset,
    measure,
    now: shown.measure(now),
  }),
  informationGained: ({ copy, name, says }) => ({
    report: 'informationGained',
    copy: shown.copy(copy),
    name,
    says,
  }),
  informationShared: (r) => ({ report: 'informationShared', information: r.information, with: r.with, tlp: r.tlp }),
  proposal: ({ proposal, mine }) => ({ report: 'proposal', proposal: shown.proposal(proposal, mine), mine }),
  briefGiven: ({ id, subject, turn, band }) => ({ report: 'briefGiven', id, subject, turn, band }),
  receipt: (r) => ({
    report: 'receipt',
    helped: r.helped,
    with: r.with,
    information: r.information,
    item: r.item,
    sharedTurn: r.sharedTurn,
    actedTurn: r.actedTurn,
    service: r.service,
    people: r.people,
  }),
  transit: ({ transit, arrived }) => ({ report: 'transit', transit: shown.transit(transit), arrived }),
  trust: ({ perMille }) => ({ report: 'trust', perMille }),
  personHours: ({ turn, personHours: p, practice }) => ({
    report: 'personHours',
    turn,
    personHours: {
      unsafe: p.unsafe,
      underNotice: p.underNotice,
      rationed: p.rationed,
      unsupplied: p.unsupplied,
      powerless: p.powerless,
      hospitalDark: p.hospitalDark,
    },
    practice: practice && [practice[0], practice[1]],
  }),
  rumour: ({ turn, spreading, trustPerTurn }) => ({ report: 'rumour', turn, spreading, trustPerTurn }),
  stated: ({ seat, turn, statement, contradicts }) => ({ report: 'stated', seat, turn, statement, contradicts }),
  laboratoryAsked: ({ asset, dueTurn, asked }) => ({ report: 'laboratoryAsked', asset, dueTurn, asked }),
  laboratory: ({ asset, turn, found }) => ({ report: 'laboratory', asset, turn, found }),
  ruled: (r) => ({
    report: 'ruled',
    order: r.order,
    turn: r.turn,
    verdict: r.verdict,
    target: r.target,
    effects: shown.rulingEffects(r.effects),
    note: r.note,
  }),
  shedPlan: ({ keep }) => ({ report: 'shedPlan', keep }),
  readySet: ({ seat, ready }) => ({ report: 'readySet', seat, ready }),
  seatCovered: ({ seat, bot }) => ({ report: 'seatCovered', seat, bot }),
  injectDelivered: ({ id, turn, from, severity, subject, body, decide }) => ({
    report: 'injectDelivered',
    id,
    turn,
    from,
    severity,
    subject,
    body,
    decide: decide.map(({ order, label, answers }) => ({ order, label, answers })),
  }),
  improvised: ({ id, turn, from, subject, body }) => ({ report: 'improvised', id, turn, from, subject, body }),
  messageSent: (r) => ({ report: 'messageSent', id: r.id, turn: r.turn, from: r.from, with: r.with, text: r.text }),
  messageReceived: (r) => ({
    report: 'messageReceived',
    id: r.id,
    turn: r.turn,
    from: r.from,
    with: r.with,
    text: r.text,
  }),
  helpAsked: ({ id, turn, text }) => ({ report: 'helpAsked', id, turn, text }),
  helpAnswered: ({ question, turn, text }) => ({ report: 'helpAnswered', question, turn, text }),
  turnPaused: ({ turn }) => ({ report: 'turnPaused', turn }),
  turnResumed: ({ turn }) => ({ report: 'turnResumed', turn }),
  realWorldStopped: () => ({ report: 'realWorldStopped' }),
  realWorldResumed: () => ({ report: 'realWorldResumed' }),
  enteredFor: ({ seat, id }) => ({ report: 'enteredFor', seat, id }),
  messageEntered: ({ id }) => ({ report: 'messageEntered', id }),
  noteAdded: ({ note }) => ({ report: 'noteAdded', note: shown.note(note) }),
  noteWithdrawn: ({ id }) => ({ report: 'noteWithdrawn', id }),
  editionReleased: ({ edition }) => ({ report: 'editionReleased', edition }),
  editionWithheld: ({ edition }) => ({ report: 'editionWithheld', edition }),
  observerSet: ({ seat, observer }) => ({ report: 'observerSet', seat, observer }),
};

/** Everything that one input told one seat, or null when it told it nothing. */
export function newsFor(seat: SeatId, batches: readonly Batch[], text: (ref: string) => string | null): News | null {
  const items: NewsItem[] = [];
  for (const batch of batches) {
    for (const report of batch.reports) if (hears(seat, report)) items.push(build(report));
  }
  if (items.length === 0) return null;
  const texts: Record<string, string | null> = {};
  for (const item of items) for (const ref of textRefs(item)) texts[ref] = text(ref);
  return { items, texts };
}

function hears(seat: SeatId, { to }: Report): boolean {
  if ('all' in to) return true;
  return 'nation' in to ? to.nation === nationOf(seat) : to.seat === seat;
}

function build(report: Report): NewsItem {
  return (builders[report.report] as (report: Report) => NewsItem)(report);
}

function textRefs(item: NewsItem): readonly string[] {
  switch (item.report) {
    case 'messageSent':
    case 'messageReceived':
    case 'helpAsked':
    case 'helpAnswered':
      return [item.text];
    case 'improvised':
      return [item.subject, item.body];
    case 'ruled':
      return [item.note];
    case 'noteAdded':
      return [item.note.text];
    case 'orderSealed':
      return item.order.reason === null ? [] : [item.order.reason];
    case 'proposal':
      return [item.proposal.reason, item.proposal.answerReason].filter((ref) => ref !== null);
    default:
      return [];
  }
}
