import type { Commitment } from '../model/event.ts';
import type { NationId } from '../model/ids.ts';
import { ITEMS, type Item } from '../model/order.ts';
import type { PurseView } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import { nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** A nation's purse from the truth: what it owns, what is bound, reserved by sealed orders, lent away or here as a guest. */
export function purseOf(scenario: Scenario, state: State, nation: NationId): PurseView {
  const row = nationRow(state, nation);
  const owned = scenario.nations.find((n) => n.id === nation)?.purse;
  const count = (list: readonly Commitment[], item: Item) =>
    list.reduce((sum, commitment) => sum + (commitment.item === item ? commitment.count : 0), 0);
  const entry = (item: Item) => ({
    own: owned?.[item] ?? 0,
    bound: count(row.commitments, item),
    reserved: count(state.reserved[nation] ?? [], item),
    away: Math.max(0, -row.balance[item]),
    guest: Math.max(0, row.balance[item]),
  });
  const [crew, team, set] = ITEMS;
  return { [crew]: entry(crew), [team]: entry(team), [set]: entry(set) } as PurseView;
}
