import type { LoggedInput } from '../../../engine/model/input.ts';
import type { Report } from '../../../engine/model/report.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { REPORTS } from '../../../engine/view/eventTable.ts';
import { inputsOf } from './inputsOf.ts';
import { mustEqual } from './mustEqual.ts';
import { firstFault, newsOfSteps } from './playedRuns.ts';
import { spokenFor } from './spokenFor.ts';

/** What goes to all is the same for all, and says no more than the clock does. */
export function checkAll(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const { hoursPerTurn } = room.game.scenario;
    const heard = seatsOf(room.game.scenario).map((seat) => {
      const items = newsOfSteps(room, seat).flatMap((news) => news?.items ?? []);
      return JSON.stringify(items.filter((item) => REPORTS[item.report].audience === 'all'));
    });
    for (const one of heard) mustEqual('what goes to all', one, heard[0] ?? '');
    for (const item of JSON.parse(heard[0] ?? '[]') as Record<string, unknown>[]) {
      const { report, turn, hour, seconds, ...rest } = item;
      const told = Object.keys(rest);
      if (told.length > 0) throw new Error(`${String(report)} tells everybody ${told.join()}`);
      if (report === 'turnOpened' && hour !== hoursPerTurn * (Number(turn) - 1))
        throw new Error(`turn ${turn} opens at ${hour}`);
      if (seconds !== undefined && report !== 'turnExtended')
        throw new Error(`${String(report)} tells everybody ${seconds}`);
    }
  });
}

/** Every report has an audience that its row of the table allows. */
export function checkDeclared(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const { batches } of room.history) {
      for (const { report, to } of batches.flatMap((batch) => batch.reports as readonly Report[])) {
        const declared = REPORTS[report].audience;
        const actual = 'all' in to ? 'all' : 'nation' in to ? 'nation' : 'seat';
        const fits = declared === 'pair' ? actual === 'nation' : declared === actual;
        if (!fits) throw new Error(`${report} is declared for ${declared} and goes to ${JSON.stringify(to)}`);
      }
    }
  });
}

/**
 * What somebody wrote to some seats, or control to one, is read by these and nobody else; a ruling by the nation whose order
 * it is about; a note for the hot wash by its own nation; an inject by its receivers.
 */
export function checkPrivate(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const seat of seatsOf(room.game.scenario)) {
      const told = newsOfSteps(room, seat);
      const bytes = JSON.stringify(told);
      for (const logged of inputsOf(room).map(spokenFor)) {
        const { by, input } = logged;
        for (const ref of privateTexts(input)) {
          const may = by === seat || mayRead(logged, seat);
          const text = room.texts[ref]?.text ?? '';
          if (bytes.includes(`"${ref}"`) !== may || bytes.includes(`"${text}"`) !== may) {
            throw new Error(`${seat} ${may ? 'cannot' : 'can'} read "${text}"`);
          }
        }
      }
      for (const item of told.flatMap((news) => news?.items ?? [])) {
        if (item.report !== 'injectDelivered') continue;
        const deliveries = room.game.scenario.injects.flatMap((inject) => inject.deliveries);
        const mine = deliveries.some((d) => d.to.includes(seat) && d.subject.en === item.subject.en);
        if (!mine || !item.id.startsWith(`${seat}/`)) throw new Error(`${seat} got ${item.id}: ${item.subject.en}`);
      }
    }
  });
}

function mayRead({ by, input }: LoggedInput, seat: string): boolean {
  if (input.type === 'addNote') return nationOf(by) === nationOf(seat);
  if (input.type === 'adjudicate') return nationOf(input.order) === nationOf(seat);
  if (input.type === 'answerSeat') return input.seat === seat;
  return 'to' in input && input.to.includes(seat);
}

function privateTexts(input: LoggedInput['input']): readonly string[] {
  if (input.type === 'sendMessage' || input.type === 'askControl' || input.type === 'answerSeat') return [input.text];
  if (input.type === 'addNote') return [input.text];
  if (input.type === 'adjudicate') return [input.note];
  return input.type === 'improviseInject' ? [input.subject, input.body] : [];
}

/** What two nations arrange is told to both of them, the same to both, and to nobody else; a co-signature stays at home. */
export function checkPairs(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const heard = new Map<string, Set<string>>();
    for (const seat of seatsOf(room.game.scenario)) {
      for (const item of newsOfSteps(room, seat).flatMap((news) => news?.items ?? [])) {
        const pair = pairOf(item);
        if (!pair) continue;
        if (!pair.nations.includes(nationOf(seat))) throw new Error(`${seat} hears of ${pair.what}`);
        const seats = heard.get(`${pair.nations.join()} ${pair.what}`) ?? new Set();
        heard.set(`${pair.nations.join()} ${pair.what}`, seats.add(seat));
      }
    }
    for (const [what, seats] of heard) {
      const nations = new Set(what.split(' ')[0]?.split(','));
      const all = seatsOf(room.game.scenario).filter((seat) => nations.has(nationOf(seat)));
      if (seats.size !== all.length) throw new Error(`only ${[...seats].join()} hear of ${what}`);
    }
  });
}

function pairOf(item: { readonly report: string }): { nations: readonly string[]; what: string } | null {
  const {
    proposal: p,
    transit: t,
    arrived,
  } = item as Partial<Extract<Report, { report: 'proposal' }>> & Partial<Extract<Report, { report: 'transit' }>>;
  if (p) return { nations: [p.fromNation, p.toNation], what: `${p.kind} ${p.id} ${p.status}` };
  return t ? { nations: [t.from, t.to], what: `transit ${t.order} ${arrived ? 'arrived' : 'left'}` } : null;
}
