import type { Ask, AssetKind, Effect, Item, MeasureKind, Need, OrderType } from '../../../engine/model/order.ts';
import type { NationFile } from '../parts.ts';
import type { Path } from '../source.ts';
import { givers, targets } from './givers.ts';
import { keptBy } from './keptBy.ts';
import type { Reach } from './reach.ts';

/** Something that keeps an order from ever being given, at its place in the order's file. */
export interface Barrier {
  readonly path: Path;
  readonly says: string;
  readonly remedy: string;
}

type Says = Omit<Barrier, 'path'>;

/** What keeps an order from ever being given by anybody, whatever is played; nothing when it can be given. */
export function barriers(order: OrderType, reach: Reach): readonly Barrier[] {
  const nations = givers(order, reach.parts);
  // An order for roles that nobody has is told as that and nothing else.
  if (nations.length === 0) {
    return [{ path: ['roles'], says: 'no seat of this scenario has such a role', remedy: 'add a role that is played' }];
  }
  const found: Barrier[] = [];
  const look = (path: Path, says: Says | null) => {
    if (says) found.push({ path, ...says });
  };
  for (const [i, ask] of order.asks.entries()) look(['asks', i], unanswerable(ask, order, nations, reach));
  for (const [i, need] of order.needs.entries()) look(['needs', i], unmet(need, order, nations, reach));
  for (const [i, effect] of order.effects.entries()) look(['effects', i], unpaid(effect, order, nations, reach));
  return found;
}

/** A question to which there is no answer. */
function unanswerable(ask: Ask, order: OrderType, nations: readonly NationFile[], { parts }: Reach): Says | null {
  switch (ask.ask) {
    case 'target': {
      if (nations.some((nation) => targets(order, nation.id, parts).length > 0)) return null;
      const kinds = ask.kinds.join(' or ');
      const says = `nobody who may seal it can aim at a ${kinds}: there is none`;
      return { says, remedy: 'add such an asset, or another kind to `kinds`' };
    }
    case 'nations':
      if (parts.nations.length > 1) return null;
      return { says: 'there is no other nation to name', remedy: 'add a nation, or remove the order' };
    case 'subject':
      if (parts.head.value.subjects.length > 0) return null;
      return { says: 'there is no subject to ask about', remedy: 'add one to `subjects` in scenario.yaml' };
    case 'statement':
      if (parts.head.value.statements.length > 0) return null;
      return { says: 'there is nothing to say in public', remedy: 'add a line to `statements` in scenario.yaml' };
    case 'keep': {
      if (nations.some((nation) => keptBy(nation, parts).some((kind) => ask.options.includes(kind)))) return null;
      const says = `no nation that could give it has a substation, and a ${ask.options.join(' or ')} with a feeder`;
      return { says, remedy: 'add such assets, or another kind to `options`' };
    }
    default:
      return null;
  }
}

/** A need that nothing in the exercise can meet. */
function unmet(need: Need, order: OrderType, nations: readonly NationFile[], reach: Reach): Says | null {
  const { parts, stages, orders, information } = reach;
  const within = stages.filter((row) => row.turn <= parts.head.value.turns);
  switch (need.need) {
    case 'holds':
      if (information.has(need.information)) return null;
      return {
        says: `no order that can be given grants \`${need.information}\``,
        remedy: `add \`- do: grant\` with \`information: ${need.information}\` to an order`,
      };
    case 'holdsAsked':
      if (information.size > 0) return null;
      return { says: 'no order that can be given grants any information', remedy: 'add `- do: grant` to an order' };
    case 'noticedDoor':
      if (within.some((row) => row.what === 'opensDoor' && nations.some(({ id }) => id === row.nation))) return null;
      return {
        says: 'no stage opens a door in a nation that could give this order',
        remedy: 'add a stage with `do: openDoor`, or remove the need',
      };
    case 'struck': {
      const hit = within.filter((row) => row.what === 'strikes');
      if (
        nations.some(({ id }) => hit.some((row) => row.nation === id && targets(order, id, parts).includes(row.asset)))
      )
        return null;
      return {
        says: 'no stage strikes an asset at which this order can be aimed',
        remedy: 'add a stage that strikes one, another kind to `kinds`, or remove the need',
      };
    }
    case 'coSignature':
      if (nations.some((nation) => nation.seats.some((seat) => seat.role === need.from))) return null;
      return {
        says: `no nation that could give this order has a ${need.from} seat to sign`,
        remedy: `add a ${need.from} seat, or let another role sign`,
      };
    case 'reason':
      return null;
    case 'measure':
      if (need.is === 'off') return null;
      if (orders.some((other) => nations.some(({ id }) => sets(other, need.measure, order, id, reach)))) return null;
      return {
        says: `no order that can be given puts \`${need.measure}\` on where this order can be aimed`,
        remedy: 'add an order that does, or remove the need',
      };
    case 'requestedAbroad': {
      const atHome = nations.some(({ id, assets }) =>
        targets(order, id, parts).some((target) => assets.some((asset) => asset.id === target)),
      );
      if (atHome || orders.some((other) => other.effects.some((effect) => effect.do === 'request'))) return null;
      return { says: 'no order that can be given asks for help', remedy: 'add an order with `do: request`' };
    }
  }
}

/** Items that nobody has: what an order binds or sends must be owned by its nation, or lent to it by others. */
function unpaid(effect: Effect, order: OrderType, nations: readonly NationFile[], { parts }: Reach): Says | null {
  if (effect.do === 'occupy') {
    const count = order.asks.find((ask) => ask.ask === 'count');
    const least = effect.count === 'asked' ? (count?.ask === 'count' ? count.atLeast : 1) : effect.count;
    // What may only travel serves nobody at home, and where it is so, not even what others lend.
    const users = nations.filter((nation) => !nation.mayOnlyTravel.includes(effect.item));
    if (users.some((nation) => atHand(nation, effect.item, parts.nations) >= least)) return null;
    const says = `no nation that could give this order has ${least} × ${effect.item} to use, own and lent together`;
    return { says, remedy: 'give a nation more of it in `purse`, or ask for less' };
  }
  if (effect.do !== 'dispatch') return null;
  const senders = nations.filter(({ id, purse, mayOnlyTravel, assets }) => {
    const abroad = targets(order, id, parts).some((target) => !assets.some((asset) => asset.id === target));
    return purse[effect.item] > 0 && (abroad || !mayOnlyTravel.includes(effect.item));
  });
  if (senders.length > 0) return null;
  const says = `no nation that could give this order has a ${effect.item} to send`;
  return { says, remedy: 'give a nation one in `purse`' };
}

function atHand(nation: NationFile, item: Item, all: Reach['parts']['nations']): number {
  const lent = all.reduce((sum, { value }) => (value.id === nation.id ? sum : sum + value.purse[item]), 0);
  return nation.purse[item] + lent;
}

/** The measure that an effect puts in force, and at which kinds of asset. */
const SETS: Readonly<Partial<Record<Effect['do'], { measure: MeasureKind; at: readonly AssetKind[] }>>> = {
  isolate: { measure: 'isolated', at: ['works', 'substation'] },
  notice: { measure: 'notice', at: ['works'] },
  protect: { measure: 'protection', at: ['works', 'substation'] },
  goManual: { measure: 'manual', at: ['works'] },
  repair: { measure: 'repair', at: ['substation', 'hub'] },
};

/** Whether a nation can put a measure in force with `other` at an asset at which it could then aim `order`. */
function sets(other: OrderType, measure: MeasureKind, order: OrderType, nation: string, { parts }: Reach): boolean {
  const aim = targets(order, nation, parts);
  const kindOf = new Map(parts.nations.flatMap((part) => part.value.assets.map((asset) => [asset.id, asset.kind])));
  if (!givers(other, parts).some(({ id }) => id === nation)) return false;
  return other.effects.some((effect) => {
    const set = SETS[effect.do];
    if (set?.measure !== measure) return false;
    return targets(other, nation, parts).some((id) => {
      const kind = kindOf.get(id);
      return kind !== undefined && set.at.includes(kind) && aim.includes(id);
    });
  });
}
