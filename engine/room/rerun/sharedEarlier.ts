import type { CopyRow } from '../../model/event.ts';
import { nationOf } from '../../state/rows.ts';
import { grantsCopy, leansOnCopy, orderOf, sharesCopies } from './leans.ts';
import type { LoggedRow, LoggedRun } from './loggedRun.ts';
import { type Change, type Rerun, rerun } from './rerun.ts';
import { withAnswers } from './withAnswers.ts';

/** The played run with every share one turn earlier, and what had to be assumed for it. */
export interface SharedEarlier {
  /** Shares that were given one turn earlier, and of the rest those of the first turn and those refused there. */
  readonly shares: { readonly moved: number; readonly inFirstTurn: number; readonly notYet: number };
  /** Orders of receivers held by people that followed one turn earlier, and those that could not. */
  readonly answers: { readonly moved: number; readonly notYet: number };
  /** Inputs that were refused in the changed run and left away. */
  readonly skipped: number;
  /** Bots held seats and decided again. */
  readonly bots: boolean;
  readonly run: Rerun;
  /** The same, but receivers held by people give every order in the turn in which they gave it. */
  readonly answersAsPlayed: Rerun;
}

/**
 * "Shared one turn earlier" (rule P4): each share, with a declaration of the same turn that brought its copy, is given one turn
 * earlier; where that is refused it stays. Receivers held by people answer as fast as they did: their orders that lean on the
 * copy follow by one turn. Bots decide again. Everything else stays. Null when no share could be moved.
 */
export function sharedEarlier(base: LoggedRun): SharedEarlier | null {
  const { scenario } = base.end.table.game;
  const shares = base.rows.filter(({ input }) => {
    const type = orderOf(scenario, input);
    return type !== null && sharesCopies(type);
  });
  const late = shares.filter(({ turn }) => turn > 1);
  const ahead = withAnswers(base.rows, [...late, ...late.flatMap((share) => declarationsFor(base, share))]);
  if (late.length === 0) return null;
  const answersAsPlayed = rerun(base, earlier(ahead));
  const moved = late.filter(({ index }) => answersAsPlayed.taken.includes(index));
  if (moved.length === 0) return null;
  const follow = followers(base, moved);
  const run = follow.length === 0 ? answersAsPlayed : rerun(base, earlier([...ahead, ...follow]));
  const followed = follow.filter(({ index }) => run.taken.includes(index)).length;
  return {
    shares: {
      moved: moved.length,
      inFirstTurn: shares.length - late.length,
      notYet: late.length - moved.length,
    },
    answers: { moved: followed, notYet: follow.length - followed },
    skipped: run.skipped.length,
    bots: base.rows.some(({ bot }) => bot),
    run,
    answersAsPlayed,
  };
}

function earlier(rows: readonly LoggedRow[]): Change {
  return {
    moved: new Map(rows.map(({ index, turn }) => [index, turn - 1])),
    leftOut: new Set(),
    elseAsPlayed: true,
    bots: 'decideAgain',
  };
}

/** What brought the giver its copy in the very turn of the share. */
function declarationsFor(base: LoggedRun, share: LoggedRow): readonly LoggedRow[] {
  const { input } = share;
  const { scenario } = base.end.table.game;
  if (input.type !== 'sealOrder') return [];
  return base.rows.filter((row) => {
    const type = orderOf(scenario, row.input);
    const same = row.turn === share.turn && row.index < share.index && nationOf(row.by) === nationOf(share.by);
    return same && type !== null && grantsCopy(type, input.draft.answers.information);
  });
}

/** Orders of people who had their first copy by one of these shares, from that turn on, that lean on a copy. */
function followers(base: LoggedRun, moved: readonly LoggedRow[]): readonly LoggedRow[] {
  const { scenario } = base.end.table.game;
  const first = new Map<string, { readonly copy: CopyRow; readonly row: number }>();
  for (const row of base.rows) {
    for (const fact of row.stepped.batches.flatMap((batch) => batch.facts)) {
      if (fact.fact !== 'copyGained') continue;
      const key = `${fact.copy.nation} ${fact.copy.information}`;
      if (!first.has(key)) first.set(key, { copy: fact.copy, row: row.index });
    }
  }
  const told = new Map<string, number>();
  for (const { copy, row } of first.values()) {
    if (moved.some(({ index }) => index === row))
      told.set(copy.nation, Math.min(copy.turn, told.get(copy.nation) ?? copy.turn));
  }
  const orders = base.rows.filter(({ by, bot, turn, index, input }) => {
    const type = orderOf(scenario, input);
    const since = told.get(nationOf(by));
    const leans = type !== null && (leansOnCopy(type) || type.effects.some((effect) => effect.do === 'grant'));
    return leans && !bot && since !== undefined && turn >= since && !moved.some((row) => row.index === index);
  });
  return withAnswers(base.rows, orders);
}
