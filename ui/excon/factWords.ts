import { t } from '@lingui/core/macro';
import type { Fact, FactType } from '../../engine/model/fact.ts';
import { partsWords } from '../kit/causes/partsWords.ts';
import { keptWord } from '../kit/keptWord.ts';
import { percent } from '../kit/number.ts';
import { items, measureWord } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';

/** A sentence for a fact, or null for one that only keeps the books or that its entry's own line tells already. */
type Words = {
  readonly [K in FactType]: ((fact: Extract<Fact, { fact: K }>, names: ExconNames) => string | null) | null;
};

const WORDS: Words = {
  exerciseStarted: null,
  turnOpened: null,
  turnLocked: null,
  turnExtended: null,
  turnClosed: null,
  exerciseEnded: () => t`The exercise is over.`,
  numbered: null,
  orderSealed: null,
  orderWithdrawn: null,
  orderResolved: ({ order, outcome }, names) => {
    const what = `${names.seat(order.seat)}, ${names.order(order.type)}`;
    if (outcome === 'failed') return t`${what}: did not work.`;
    return outcome === 'waits' ? t`${what}: waits for your ruling.` : null;
  },
  committed: null,
  released: null,
  measureChanged: ({ asset, measure, to }, names) =>
    to === null
      ? t`${names.asset(asset)}: “${measureWord(measure)}” has ended.`
      : t`${names.asset(asset)}: “${measureWord(measure)}” is in force.`,
  reduced: ({ asset, byPerMille, untilTurn }, names) =>
    t`${names.asset(asset)} gives ${percent(byPerMille)} less until turn ${untilTurn} ends.`,
  repairStarted: ({ asset, crewHours }, names) =>
    t`Crews begin to close feeders at ${names.asset(asset)}: ${crewHours} crew-hours.`,
  repairCrewAdded: ({ asset, count }, names) => t`${names.asset(asset)}: ${items('crew', count)} closes feeders there.`,
  recovering: ({ asset }, names) => t`${names.asset(asset)} is being brought back.`,
  recovered: ({ asset }, names) => t`${names.asset(asset)} is itself again.`,
  dosingCorrected: ({ asset }, names) => t`The water that leaves ${names.asset(asset)} is treated again.`,
  advisoryIssued: ({ nation }, names) => t`${names.nation(nation)} warns its operators.`,
  doorOpened: ({ asset }, names) => t`A way in opens at ${names.asset(asset)}.`,
  doorShut: ({ asset }, names) => t`The door at ${names.asset(asset)} is shut.`,
  doorNoticed: ({ asset, nation }, names) => t`${names.nation(nation)} notices the way in at ${names.asset(asset)}.`,
  stageRan: ({ campaign, track, stage, outcome }, names) => {
    const step = names.stage(`${campaign}/${track}/${stage}`);
    return outcome === 'blocked' ? t`Blocked: ${step}.` : t`Attack: ${step}.`;
  },
  // Told by its stage.
  struck: null,
  partsBack: ({ asset, left }, names) =>
    left.length === 0
      ? t`${names.asset(asset)}: all parts are back in service.`
      : t`${names.asset(asset)}: still out of service: ${partsWords(
          left.map(({ part }) => part),
          names,
        )}.`,
  networkRan: null,
  // Told together with what was lost, came back or changed with it (factSentences.ts).
  serviceLost: null,
  serviceRestored: null,
  personHoursCounted: null,
  trustChanged: null,
  trustClamped: null,
  rumourStarted: ({ nation, trustPerTurn }, names) =>
    t`A rumour goes round in ${names.nation(nation)}: −${percent(trustPerTurn)} trust a turn.`,
  rumourEnded: ({ nation }, names) => t`The rumour in ${names.nation(nation)} has ended.`,
  stated: ({ agrees, contradicts }, names) => {
    if (contradicts !== null) return t`It contradicts what ${names.seat(contradicts)} said.`;
    return agrees ? t`It agrees with the facts.` : t`It does not agree with the facts.`;
  },
  sampleTaken: ({ sample }, names) =>
    t`The laboratory looks at the water of ${names.asset(sample.asset)}; it answers when turn ${sample.dueTurn} opens.`,
  sampleRead: ({ asset, found }, names) =>
    found === 'untreated'
      ? t`The laboratory found untreated water at ${names.asset(asset)}.`
      : t`The laboratory found nothing wrong at ${names.asset(asset)}.`,
  rulingAsked: null,
  rulingChanged: ({ ruling }, names) => {
    if (ruling.status !== 'done') return null;
    const seat = names.seat(ruling.order.seat);
    return t`Your ruling on the order of ${seat} has taken hold.`;
  },
  crewHoursWorked: ({ asset, crewHours }, names) =>
    t`${names.asset(asset)}: ${crewHours} crew-hours of the work are done from elsewhere.`,
  bufferFilled: ({ asset, hours }, names) => t`${names.asset(asset)} has fuel or battery for ${hours} h more.`,
  shedPlanSet: ({ nation, keep }, names) =>
    keep === null
      ? t`${names.nation(nation)} sheds by its plan as it was built again.`
      : t`${names.nation(nation)}: ${keptWord(keep)} are kept first when power is short.`,
  hoursHeld: null,
  copyGained: ({ copy }, names) =>
    copy.from === null
      ? t`${names.nation(copy.nation)} holds ${names.information(copy.information)}.`
      : t`${names.nation(copy.nation)} holds ${names.information(copy.information)} from ${names.nation(copy.from)}.`,
  deedDone: null,
  rolled: null,
  proposed: null,
  proposalChanged: ({ proposal }, names) =>
    proposal.status === 'returned' && proposal.item
      ? t`${items(proposal.item, proposal.count)} of ${names.nation(proposal.fromNation)}: on the way home from ${names.nation(proposal.toNation)}.`
      : null,
  offerReserved: null,
  dispatched: ({ transit }, names) =>
    transit.from === transit.to
      ? t`${items(transit.item, transit.count)} on the road in ${names.nation(transit.to)}.`
      : t`${items(transit.item, transit.count)} on the road from ${names.nation(transit.from)} to ${names.nation(transit.to)}.`,
  arrived: ({ transit }, names) =>
    transit.asset === null
      ? t`${items(transit.item, transit.count)} there: ${names.nation(transit.to)}.`
      : t`${items(transit.item, transit.count)} there: ${names.asset(transit.asset)}.`,
  telemetryHeld: ({ nation }, names) => t`The reports of ${names.nation(nation)} come one turn late.`,
  telemetrySent: null,
  injectJudged: null,
  injectReleased: ({ inject, by }) => (by === 'trigger' ? t`${inject} was delivered.` : null),
  readOut: null,
  readySet: null,
  seatCovered: null,
  noted: null,
  helpAsked: null,
  helpAnswered: null,
  turnPaused: null,
  turnResumed: null,
  realWorldStopped: null,
  realWorldResumed: null,
  enteredFor: null,
  noteAdded: null,
  noteWithdrawn: null,
  editionReleased: null,
  editionWithheld: null,
  observerSet: null,
};

/** What a fact says to EXCON, in one sentence; null where there is nothing to tell. */
export function factWords<K extends FactType>(fact: Extract<Fact, { fact: K }>, names: ExconNames): string | null {
  return (WORDS[fact.fact] as Words[K])?.(fact, names) ?? null;
}

/** Every kind of fact, as the table holds it. */
export const FACT_KINDS = Object.keys(WORDS) as readonly FactType[];
