import type { Difference, Trial, TriedOrder } from '../../evaluation/debrief/trial.ts';
import { metricsOf } from '../../evaluation/metrics.ts';
import { EXCON, type NationId } from '../../model/ids.ts';
import type { Metrics } from '../../model/metrics.ts';
import type { Scenario } from '../../model/scenario.ts';
import { nationOf } from '../../state/rows.ts';
import { orderOf, sharesCopies } from './leans.ts';
import type { LoggedRow, LoggedRun } from './loggedRun.ts';
import { type Rerun, rerun } from './rerun.ts';
import { withAnswers } from './withAnswers.ts';

/**
 * Tries every order and offer that took hold one turn earlier, one turn later and left out, each time with everything else as
 * it was given, bots' inputs too (rule P5). What is refused in the changed run is skipped and counted. `wanted` may leave out what nobody will ask for.
 */
export function tryOrders(base: LoggedRun, wanted: (row: LoggedRow) => boolean = () => true): readonly TriedOrder[] {
  const { state, table } = base.end;
  const played = metricsOf(table.game.scenario, state);
  return base.rows.filter((row) => wanted(row) && isDecision(base, row)).map((row) => tryOne(base, row, played));
}

function tryOne(base: LoggedRun, row: LoggedRow, played: Metrics): TriedOrder {
  const { scenario } = base.end.table.game;
  const nation = nationOf(row.by);
  const { input } = row;
  const type = orderOf(scenario, input);
  const answers = input.type === 'sealOrder' ? input.draft.answers : {};
  const site = scenario.nations.find((one) => one.assets.some((asset) => asset.id === answers.target));
  const offered = input.type === 'makeOffer' ? { item: input.item, to: input.to } : null;
  const lastTurn = base.rows.reduce((last, { input: one }) => (one.type === 'closeTurn' ? one.turn : last), 0);
  const rows = withAnswers(base.rows, [row]);
  const inTurn = (turn: number): Trial | null => {
    if (turn < 1 || turn > lastTurn) return null;
    const moved = new Map(rows.map(({ index }) => [index, turn]));
    const run = rerun(base, { moved, leftOut: new Set(), elseAsPlayed: false, bots: 'asGiven' });
    return rows.every(({ index }) => run.taken.includes(index)) ? trialOf(base, scenario, run, played) : null;
  };
  const leftOut = new Set(rows.map(({ index }) => index));
  const without = rerun(base, { moved: new Map(), leftOut, elseAsPlayed: false, bots: 'asGiven' });
  return {
    id: row.stepped.id ?? '',
    nation,
    seat: row.by,
    turn: row.turn,
    type: type?.id ?? null,
    answers,
    offered,
    bot: row.bot,
    abroad: offered !== null || (type !== null && sharesCopies(type)) || (site !== undefined && site.id !== nation),
    earlier: inTurn(row.turn - 1),
    later: inTurn(row.turn + 1),
    leftOut: trialOf(base, scenario, without, played),
  };
}

/** What was sealed or offered, was not taken back, and got the answer that it needed. */
function isDecision({ rows, end }: LoggedRun, { by, input, stepped }: LoggedRow): boolean {
  if (by === EXCON || (input.type !== 'sealOrder' && input.type !== 'makeOffer') || stepped.id === null) return false;
  if (rows.some(({ input: one }) => one.type === 'withdrawOrder' && one.order === stepped.id)) return false;
  const proposal = end.state.proposals.find((one) => one.id === stepped.id);
  return proposal === undefined || proposal.status === 'accepted' || proposal.status === 'returned';
}

function trialOf(base: LoggedRun, scenario: Scenario, run: Rerun, played: Metrics): Trial {
  const byNation: Record<NationId, Difference> = {};
  const skipped: Record<NationId, number> = {};
  for (const { id } of scenario.nations) {
    byNation[id] = {
      personHours: ownHours(run.end, id) - ownHours(played, id),
      hospitalDarkHours: (run.end.byNation[id]?.hospitalDarkHours ?? 0) - (played.byNation[id]?.hospitalDarkHours ?? 0),
    };
    skipped[id] = run.skipped.filter((index) => nationOf(base.rows[index]?.by ?? '') === id).length;
  }
  const region = {
    personHours: run.end.personHours - played.personHours,
    hospitalDarkHours: run.end.hospitalDarkHours - played.hospitalDarkHours,
  };
  return { region, byNation, skipped };
}

function ownHours({ byNation }: Metrics, nation: NationId): number {
  const own = byNation[nation];
  return own ? own.water + own.power : 0;
}
