import type { Condition } from '../../../engine/model/condition.ts';
import type { Effect } from '../../../engine/model/order.ts';
import { canFall } from './canFall.ts';
import { excludes } from './excludes.ts';
import { foreseeDeed } from './foreseeDeed.ts';
import { givers } from './givers.ts';
import { type Moment, never, type Outlook, PERHAPS, SURELY } from './outlook.ts';
import type { Reach } from './reach.ts';

/** Effects that shut a door for good. */
const SHUTS: readonly Effect['do'][] = ['advise', 'protect', 'shutDoor'];

/**
 * Whether a condition can hold at a moment: never, surely or perhaps. `never` is said only where no run could make it true
 * without a ruling of EXCON, and `surely` only where nobody could prevent it; everything else is `perhaps`.
 */
export function foresee(condition: Condition, at: Moment, reach: Reach): Outlook {
  switch (condition.test) {
    case 'turn': {
      const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER } = condition;
      if (atLeast > at.turn) return never(`turn ${atLeast} comes later`);
      return atMost < at.turn ? never(`turn ${atMost} is over by then`) : SURELY;
    }
    case 'happened':
      return foreseeDeed(condition, at, reach);
    case 'holds':
      return foreseeHolds(condition, at, reach);
    case 'door':
      return foreseeDoor(condition, at, reach);
    case 'service': {
      if (at.turn === 1) return never('no turn has been closed by then');
      if (canFall(condition.asset, at, reach)) return PERHAPS;
      return never(`nothing lowers the service of \`${condition.asset}\` before turn ${at.turn}`);
    }
    case 'lost':
      return PERHAPS;
    case 'untreated': {
      const { asset } = condition;
      // About the nation that speaks, as `lost` is: statements only (checkStatements).
      if (asset === undefined) return PERHAPS;
      const stops = reach.stages.filter((row) => row.does === 'stopDosing' && row.asset === asset);
      // Teams act before stages, so that treatment that is stopped for certain at this opening is stopped now.
      if (stops.some((row) => row.certain && row.turn === at.turn)) return SURELY;
      return tooLate(stops[0]?.turn, at, `stops the treatment at \`${asset}\``);
    }
    case 'all': {
      const parts = condition.of.map((part) => foresee(part, at, reach));
      const bad = parts.find((part) => part.holds === 'never');
      if (bad) return bad;
      if (parts.every((part) => part.holds === 'surely')) return SURELY;
      const clash = condition.of.some((part, i) => condition.of.slice(i + 1).some((other) => excludes(part, other)));
      return clash ? never('two of its parts exclude each other') : PERHAPS;
    }
    case 'any': {
      const parts = condition.of.map((part) => foresee(part, at, reach));
      if (parts.some((part) => part.holds === 'surely')) return SURELY;
      const why = parts.flatMap((part) => (part.holds === 'never' ? [part.why] : []));
      return why.length === parts.length ? never(why.join('; ')) : PERHAPS;
    }
    case 'not': {
      const { holds } = foresee(condition.that, at, reach);
      if (holds === 'never') return SURELY;
      return holds === 'surely' ? never('what its `not` denies always holds by then') : PERHAPS;
    }
  }
}

function foreseeHolds(
  { nation, information }: Extract<Condition, { test: 'holds' }>,
  at: Moment,
  { parts, orders, information: granted }: Reach,
): Outlook {
  if (at.acted < 1) return never('nobody can have acted before turn 1 opens');
  if (!granted.has(information)) return never(`no order that can be given grants \`${information}\``);
  const byItself = orders.some(
    (order) =>
      order.effects.some((effect) => effect.do === 'grant' && effect.information === information) &&
      givers(order, parts).some(({ id }) => id === nation),
  );
  if (byItself || orders.some((order) => order.effects.some((effect) => effect.do === 'share'))) return PERHAPS;
  return never(`no order that can be given brings \`${information}\` to \`${nation}\``);
}

function foreseeDoor(
  { asset, is }: Extract<Condition, { test: 'door' }>,
  at: Moment,
  { parts, stages, orders }: Reach,
): Outlook {
  const kind = parts.nations.flatMap((part) => part.value.assets).find(({ id }) => id === asset)?.kind;
  if (kind !== 'works' && kind !== 'substation') return never(`\`${asset}\` has no remote door`);
  const opens = stages.filter((row) => row.what === 'opensDoor' && row.asset === asset);
  const shuts = at.acted >= 1 && orders.some((order) => order.effects.some((effect) => SHUTS.includes(effect.do)));
  const opened = opens.filter((row) => row.turn <= at.turn);
  switch (is) {
    case 'open':
      if (!shuts && opened.some((row) => row.certain)) return SURELY;
      return tooLate(opens[0]?.turn, at, `opens a door at \`${asset}\``);
    case 'shut':
      if (at.acted < 1) return never('nobody can have acted before turn 1 opens');
      return shuts ? PERHAPS : never('no order that can be given shuts doors');
    case 'none':
      if (opened.some((row) => row.certain)) return never(`the door at \`${asset}\` is opened in any case by then`);
      return opened.length === 0 && !shuts ? SURELY : PERHAPS;
  }
}

function tooLate(turn: number | undefined, at: Moment, does: string): Outlook {
  if (turn === undefined) return never(`no stage ${does}`);
  return turn > at.turn ? never(`the first stage that ${does} comes in turn ${turn}`) : PERHAPS;
}
