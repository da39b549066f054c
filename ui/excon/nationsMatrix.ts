import type { Commitment } from '../../engine/model/event.ts';
import type { NationId, Role, SeatId } from '../../engine/model/ids.ts';
import { ITEMS, type Item } from '../../engine/model/order.ts';
import type { Nation, Scenario } from '../../engine/model/scenario.ts';
import type { NationRow, State } from '../../engine/state/state.ts';
import type { Status } from '../kit/StatusMark.tsx';
import type { TruthSite } from './truthSite.ts';

/** One nation's line in EXCON's matrix. */
export interface MatrixRow {
  readonly nation: NationId;
  readonly status: Record<Exclude<Status, 'unknown'>, number>;
  readonly sealed: readonly { readonly seat: SeatId; readonly role: Role; readonly types: readonly string[] }[];
  readonly purse: readonly { readonly item: Item; readonly free: number; readonly here: number }[];
  readonly trustPerMille: number;
  /** Requests to other nations that nobody has answered yet. */
  readonly asks: number;
}

/** The nations side by side, in the scenario's order. */
export function nationsMatrix(scenario: Scenario, state: State, assets: readonly TruthSite[]): readonly MatrixRow[] {
  return scenario.nations.flatMap((nation) => {
    const row = state.nations[nation.id];
    if (!row) return [];
    const own = assets.filter((one) => one.nation === nation.id);
    const count = (status: Status) => own.filter((one) => one.status === status).length;
    return [
      {
        nation: nation.id,
        status: { ok: count('ok'), degraded: count('degraded'), outage: count('outage') },
        sealed: nation.seats.map(({ id, role }) => ({
          seat: id,
          role,
          types: (state.sealed[id] ?? []).map((order) => order.type),
        })),
        purse: ITEMS.map((item) => purseOf(nation, row, state.reserved[nation.id] ?? [], item)),
        trustPerMille: row.trustPerMille,
        asks: state.proposals.filter(
          (one) => one.kind === 'request' && one.status === 'open' && one.fromNation === nation.id,
        ).length,
      },
    ];
  });
}

function purseOf(nation: Nation, row: NationRow, reserved: readonly Commitment[], item: Item) {
  const count = (list: readonly Commitment[]) =>
    list.reduce((sum, commitment) => sum + (commitment.item === item ? commitment.count : 0), 0);
  const here = nation.purse[item] + row.balance[item];
  return { item, here, free: here - count(row.commitments) - count(reserved) };
}
