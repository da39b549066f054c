import { byId, type NationId } from '../model/ids.ts';
import type { Asset, Nation } from '../model/scenario.ts';
import type { Game } from '../run/game.ts';
import { ledgerRows } from '../state/ledger.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';
import { peopleServed } from './peopleServed.ts';

/** How a hospital's hours of running time went in one turn: what it had with all that arrived, and what was left. */
interface Spent {
  readonly hospital: Asset;
  readonly had: number;
  readonly left: number;
}

/**
 * Tells who lent a generator set that it keeps a hospital lit, in the turn in which the hospital's own fuel and the sets sent
 * before have ended and this set's first hour is used (rule K4). `onRoad` counts sets from abroad that have not arrived.
 */
export function setReceipts(game: Game, state: State, emit: Emission, to: Nation, spent: Spent, onRoad: number): void {
  const { hospital, had, left } = spent;
  // No set's first hour is used where no hour is.
  if (left >= had) return;
  const lenders = lendersOf(state, to.id, hospital);
  const here = lenders.slice(0, Math.max(0, lenders.length - onRoad));
  const giver = hospital.dependsOn.find((dependency) => dependency.service === 'power')?.from ?? '';
  for (const [i, { nation, turn }] of here.entries()) {
    // Sets are used up one after the other, the first one sent first.
    const begins = (here.length - i) * hospital.setHours;
    if (had < begins || left >= begins) continue;
    emit.report({
      report: 'receipt',
      to: { nation },
      helped: to.id,
      with: 'loan',
      information: null,
      item: 'set',
      sharedTurn: turn,
      actedTurn: state.turn,
      service: 'care',
      people: peopleServed(game.scenario, giver, 'power'),
    });
  }
}

/** Who sent a set here from abroad, by an accepted offer or by an order of its own. */
function lendersOf(state: State, host: NationId, hospital: Asset): readonly { nation: NationId; turn: number }[] {
  const offered = state.proposals.flatMap((p) =>
    p.kind === 'offer' && p.status === 'accepted' && p.item === 'set' && p.toNation === host
      ? Array.from({ length: p.count }, () => ({ nation: p.fromNation, turn: p.turn }))
      : [],
  );
  const sent = ledgerRows(state.ledgers.deeds).flatMap((row) =>
    row.deed === 'sealed' && row.asset === hospital.id && row.by !== null && row.by !== host
      ? [{ nation: row.by, turn: row.turn }]
      : [],
  );
  return [...offered, ...sent].sort((a, b) => a.turn - b.turn || byId(a.nation, b.nation));
}
