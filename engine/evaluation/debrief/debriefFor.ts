import { byId, type NationId } from '../../model/ids.ts';
import type { Metrics } from '../../model/metrics.ts';
import { nationOf } from '../../state/rows.ts';
import type { Debrief, Edition, Examined, Firsts, Future, Note } from './debrief.ts';
import { ownFigures, regionFigures } from './figures.ts';
import { type HelpRow, helpLadder } from './helpLadder.ts';
import { type KnewWhen, knewWhen } from './knewWhen.ts';
import { mattered } from './mattered.ts';
import { ownKnewWhen } from './ownKnewWhen.ts';
import { firstTurn, type Timeline, timelineOf } from './timeline.ts';
import type { Trial, TriedOrder } from './trial.ts';
import { whoTold } from './whoTold.ts';

/** A sum over fewer nations would tell one of them the other's figure. */
const LEAST_COUNTED = 3;

/**
 * One edition of a debrief (rule P6). A nation's edition is made of what it did, what it was told and its own figures; the common
 * one of sums over all nations without a name; only exercise control's holds everything.
 */
export function debriefFor(run: Examined, notes: readonly Note[], edition: Edition): Debrief {
  const timeline = timelineOf(run.batches);
  const common = { edition, turns: run.played.size, botSeats: botSeats(timeline) };
  if (edition === 'truth') return { ...common, ...truth(run, timeline), notes };
  if (edition === 'common') return { ...common, ...sums(run, timeline), notes: nameless(notes) };
  return {
    ...common,
    ...ownPart(run, timeline, edition),
    notes: notes.filter(({ seat }) => seat !== null && nationOf(seat) === edition),
    botSeats: common.botSeats.filter((seat) => nationOf(seat) === edition),
  };
}

/** What is for all, without its seat and in an order that gives none away. */
function nameless(notes: readonly Note[]): readonly Note[] {
  return notes
    .filter((note) => note.for === 'all')
    .map((note) => ({ ...note, seat: null }))
    .sort((a, b) => byId(a.text, b.text));
}

type Part = Omit<Debrief, 'edition' | 'turns' | 'notes' | 'botSeats'>;

function truth(run: Examined, timeline: Timeline): Part {
  const { scenario, end, tried } = run;
  const help = helpLadder(scenario, timeline);
  const strip = knewWhen(scenario, timeline);
  return {
    knewWhen: strip,
    told: whoTold(scenario, timeline),
    help,
    futures: futuresOf(run, regionOf, true),
    assumed: run.earlier?.assumed ?? null,
    decisions: scenario.nations.map(({ id: nation }) => ({
      nation,
      orders: mattered(
        tried.filter((order) => order.nation === nation),
        (trial) => trial.region,
      ),
    })),
    region: { ...regionFigures(scenario, timeline, end, help), ...firstsOf(strip) },
    own: scenario.nations.map(({ id }) => ownFigures(scenario, timeline, end, help, id)),
  };
}

function sums(run: Examined, timeline: Timeline): Part & { botSeats: readonly string[] } {
  const counted = run.scenario.nations.filter((nation) => nation.assets.some((asset) => asset.people > 0)).length;
  const none = { knewWhen: [], told: [], help: [], decisions: [], own: [], botSeats: [] };
  if (counted < LEAST_COUNTED) return { ...none, futures: [], assumed: null, region: null };
  const { futures, assumed, region } = truth(run, timeline);
  return { ...none, futures, assumed, region };
}

function ownPart(run: Examined, timeline: Timeline, nation: NationId): Part {
  const { scenario, end } = run;
  const help = helpLadder(scenario, timeline).filter((row) => row.to === nation || row.from === nation);
  const told = whoTold(scenario, timeline).filter((row) => row.to === nation || row.from === nation);
  return {
    knewWhen: ownKnewWhen(scenario, timeline, nation),
    // What the giver knew before, and what it got a receipt for, is the giver's.
    told: told.map((row) => (row.from === nation ? row : { ...row, knew: null, prevented: [] })),
    help: help.map((row) => paired(row, nation)),
    futures: futuresOf(run, (metrics) => ownOf(metrics, nation), false),
    assumed: null,
    decisions: [{ nation, orders: ownDecisions(run.tried, nation) }],
    region: null,
    own: [ownFigures(scenario, timeline, end, help, nation)],
  };
}

/** What a lent team came to is its host's matter; of sets and crews the lender has a receipt (rule K4). */
function paired(row: HelpRow, nation: NationId): HelpRow {
  return row.from === nation && row.item === 'team' ? { ...row, effect: null } : row;
}

/** Own orders by own figures. What goes abroad has its effect there, which is the others' to tell. */
function ownDecisions(tried: readonly TriedOrder[], nation: NationId): readonly TriedOrder[] {
  const none = { personHours: 0, hospitalDarkHours: 0 };
  const figure = (trial: Trial) => trial.byNation[nation] ?? none;
  const own = tried.filter((order) => order.nation === nation && !order.abroad);
  const onlyOwn = (trial: Trial | null): Trial | null =>
    trial && {
      region: figure(trial),
      byNation: { [nation]: figure(trial) },
      skipped: { [nation]: trial.skipped[nation] ?? 0 },
    };
  return mattered(own, figure).map((order) => ({
    ...order,
    earlier: onlyOwn(order.earlier),
    later: onlyOwn(order.later),
    leftOut: onlyOwn(order.leftOut) as Trial,
  }));
}

type Reading = (metrics: Metrics) => { readonly personHours: number; readonly hospitalDarkHours: number };

const regionOf: Reading = ({ personHours, hospitalDarkHours }) => ({ personHours, hospitalDarkHours });

function ownOf({ byNation }: Metrics, nation: NationId): ReturnType<Reading> {
  const own = byNation[nation];
  return { personHours: (own?.water ?? 0) + (own?.power ?? 0), hospitalDarkHours: own?.hospitalDarkHours ?? 0 };
}

/** In the order of the sheet. In the played run nothing differs before the first changed turn. */
function futuresOf(run: Examined, read: Reading, withEarlier: boolean): readonly Future[] {
  const future = (name: Future['future'], after: ReadonlyMap<number, Metrics>): Future => {
    const rows = [...run.played].map(([turn, played]) => read(after.get(turn) ?? played));
    const { personHours, hospitalDarkHours } = rows.at(-1) ?? { personHours: 0, hospitalDarkHours: 0 };
    return { future: name, personHours, hospitalDarkHours, byTurn: rows.map((row) => row.personHours) };
  };
  return [
    future('noAction', run.noAction),
    future('played', run.played),
    ...(withEarlier && run.earlier ? [future('earlier', run.earlier.after)] : []),
  ];
}

function firstsOf(strip: readonly KnewWhen[]): Firsts {
  const first = (read: (row: KnewWhen) => readonly (number | null | undefined)[]) =>
    firstTurn(strip.flatMap(read).flatMap((turn) => (turn === null || turn === undefined ? [] : [turn])));
  return {
    happened: first((row) => [row.happened?.turn]),
    noticed: first((row) => [row.noticed]),
    told: first((row) => row.nations.map((nation) => nation.told)),
    acted: first((row) => row.nations.map((nation) => nation.acted)),
  };
}

function botSeats(timeline: Timeline): readonly string[] {
  const covered = timeline.facts('seatCovered').flatMap(({ fact }) => (fact.bot === null ? [] : [fact.seat]));
  return [...new Set(covered)];
}
