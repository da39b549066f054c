import type { Ask, AssetKind, Effect, Need, OrderType } from '../../../engine/model/order.ts';
import type { Fault } from '../fault.ts';
import { type Check, faultAt, type Part } from '../parts.ts';

type AskKind = Ask['ask'];

/** What each effect needs to be asked, at which kinds of asset it acts, and whether it may act within the turn. */
const EFFECTS: Readonly<Record<Effect['do'], { asks: readonly AskKind[]; at?: readonly AssetKind[]; waits: boolean }>> =
  {
    occupy: { asks: [], waits: true },
    declare: { asks: [], waits: false },
    grant: { asks: [], waits: false },
    share: { asks: ['information', 'nations', 'tlp'], waits: false },
    advise: { asks: [], waits: true },
    hunt: { asks: ['sector'], waits: true },
    isolate: { asks: ['target', 'mode'], at: ['works', 'substation'], waits: true },
    goManual: { asks: ['target'], at: ['works'], waits: true },
    repair: { asks: ['target'], at: ['substation', 'hub'], waits: true },
    notice: { asks: ['target', 'mode'], at: ['works'], waits: true },
    protect: { asks: ['target', 'untilTurn'], at: ['works', 'substation'], waits: true },
    dispatch: { asks: ['target'], waits: true },
    brief: { asks: ['subject'], waits: false },
    request: { asks: ['nations', 'item'], waits: false },
    state: { asks: ['statement'], waits: false },
    askLaboratory: { asks: ['target'], at: ['works'], waits: false },
    adjudicate: { asks: [], waits: true },
    trust: { asks: [], waits: false },
    treat: { asks: ['target'], at: ['works'], waits: true },
    work: { asks: ['target'], at: ['substation'], waits: true },
    fuel: { asks: ['target'], at: ['hospital', 'hub'], waits: true },
    reduce: { asks: ['target'], at: ['works', 'substation'], waits: true },
    shutDoor: { asks: ['target'], at: ['works', 'substation'], waits: true },
    keepFirst: { asks: ['keep', 'mode'], waits: true },
  };

const NEEDS: Readonly<Partial<Record<Need['need'], readonly AskKind[]>>> = {
  holdsAsked: ['information'],
  measure: ['target'],
  requestedAbroad: ['target'],
  struck: ['target'],
};

/** Effects that put a standing measure in force, which `occupy … while: measure` waits for. */
const MEASURE_EFFECTS: readonly Effect['do'][] = ['isolate', 'goManual', 'repair', 'notice', 'protect'];

/** An order asks what its needs and effects have to know, and does nothing within the turn that must wait for its end. */
export const checkOrders: Check = (parts) => parts.orders.flatMap(checkOrder);

function checkOrder(part: Part<OrderType>): readonly Fault[] {
  const faults: Fault[] = [];
  const order = part.value;
  const asked = new Map(order.asks.map((ask) => [ask.ask, ask]));
  const demand = (asks: readonly AskKind[], word: string, path: readonly PropertyKey[]) => {
    for (const ask of asks) {
      if (!asked.has(ask))
        faults.push(faultAt(part, path, `\`${word}\` has to know the ${ask}`, `add \`- ask: ${ask}\` to \`asks\``));
    }
  };
  for (const [i, ask] of order.asks.entries()) {
    if (order.asks.findIndex((other) => other.ask === ask.ask) !== i) {
      faults.push(faultAt(part, ['asks', i], `\`${ask.ask}\` is asked twice`, 'remove one of the two'));
    }
    if (ask.ask === 'count' && ask.atLeast > ask.atMost) {
      const says = `\`atLeast\` ${ask.atLeast} is more than \`atMost\` ${ask.atMost}`;
      faults.push(faultAt(part, ['asks', i, 'atLeast'], says, 'exchange the two numbers'));
    }
  }
  for (const [i, need] of order.needs.entries()) {
    demand(NEEDS[need.need] ?? [], need.need, ['needs', i]);
    if (need.need === 'coSignature' && order.roles.includes(need.from)) {
      const says = `the second signature comes from \`${need.from}\`, who may also send the order`;
      faults.push(
        faultAt(part, ['needs', i, 'from'], says, 'let the other role sign, or take this one out of `roles`'),
      );
    }
  }
  for (const key of ['effects', 'otherwise'] as const) {
    for (const [i, effect] of (order[key] ?? []).entries()) {
      const path = [key, i];
      const rule = EFFECTS[effect.do];
      demand(rule.asks, effect.do, path);
      if (rule.waits && order.takesEffect === 'now') {
        const says = `\`${effect.do}\` cannot take effect within the turn`;
        faults.push(faultAt(part, path, says, 'write `takesEffect: atResolution`'));
      }
      const target = asked.get('target');
      if (rule.at && target?.ask === 'target' && !target.kinds.some((kind) => rule.at?.includes(kind))) {
        const says = `\`${effect.do}\` acts at ${rule.at.join(' or ')} only, which \`target\` does not offer`;
        faults.push(faultAt(part, path, says, `add \`${rule.at[0]}\` to the kinds of \`target\``));
      }
      if (effect.do !== 'occupy') continue;
      if (effect.count === 'asked') demand(['count'], 'count: asked', path);
      if (effect.while === 'measure' && !order.effects.some((other) => MEASURE_EFFECTS.includes(other.do))) {
        const says = 'nothing in this order is a measure, so the item would be bound for ever';
        faults.push(faultAt(part, path, says, 'write `while: turn`'));
      }
    }
  }
  if (order.otherwise && !order.worksIf) {
    faults.push(
      faultAt(part, ['otherwise'], '`otherwise` never happens without `worksIf`', 'add `worksIf`, or remove it'),
    );
  }
  return faults;
}
