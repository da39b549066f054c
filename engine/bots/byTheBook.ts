import type { AssetKind, Effect } from '../model/order.ts';
import { freeOf } from '../view/freeOf.ts';
import type { PublicAsset, PublicOrderType } from '../view/publicScenario.ts';
import { otherNations, sealMove } from './drafts.ts';
import type { Move, Policy, Seen } from './policy.ts';

/**
 * Plays what a handbook says: declare, share at once, advise, then mend what was hit, ask for what is missing, and accept
 * what the other seat of its nation asks. Finds its orders by what they do, so that it plays any scenario (no rule and no
 * bot names an order, seat or scenario).
 */
export const byTheBook: Policy = (seen) => {
  for (const rule of [
    answerCoSignature,
    acceptOffer,
    declareAndShare,
    advise,
    mendWorks,
    warn,
    closeFeeders,
    askForSet,
    sendSet,
  ]) {
    const move = rule(seen);
    if (move) return move;
  }
  return ready(seen);
};

function orders(seen: Seen, word: Effect['do']): readonly PublicOrderType[] {
  return seen.scenario.orders.filter((order) => order.effects.some((effect) => effect.do === word));
}

function first(
  seen: Seen,
  word: Effect['do'],
  answers: (type: PublicOrderType) => Parameters<typeof sealMove>[2],
  why: string,
): Move | null {
  for (const type of orders(seen, word)) {
    const move = sealMove(seen, type.id, answers(type), why);
    if (move) return move;
  }
  return null;
}

function own(seen: Seen, kind: AssetKind): readonly PublicAsset[] {
  const { nation } = seen.view.nation;
  return seen.scenario.nations.find((n) => n.id === nation)?.assets.filter((asset) => asset.kind === kind) ?? [];
}

function answerCoSignature({ view, scenario }: Seen): Move | null {
  const { turn } = view.nation;
  for (const { proposal: p } of view.nation.proposals) {
    if (p.kind !== 'coSignature' || (p.status !== 'open' && p.status !== 'changed')) continue;
    const mine = p.fromSeat === view.seat.seat;
    if (mine !== (p.status === 'changed')) continue;
    const need = scenario.orders.find((o) => o.id === p.draft?.type)?.needs.find((n) => n.need === 'coSignature');
    const role = scenario.nations.flatMap((n) => n.seats).find((s) => s.id === view.seat.seat)?.role;
    if (!mine && need?.need === 'coSignature' && need.from !== role) continue;
    const verdict = mine ? 'confirm' : 'accept';
    return {
      input: { type: 'answerProposal', turn, proposal: p.id, verdict, digest: p.digest, change: null, reason: null },
      why: 'acceptCoSignature',
    };
  }
  return null;
}

function acceptOffer({ view }: Seen): Move | null {
  const { turn, nation } = view.nation;
  const offer = view.nation.proposals.find(
    ({ proposal: p }) => p.kind === 'offer' && p.toNation === nation && p.status === 'open',
  );
  if (!offer) return null;
  const { id, digest } = offer.proposal;
  return {
    input: { type: 'answerProposal', turn, proposal: id, verdict: 'accept', digest, change: null, reason: null },
    why: 'acceptOffer',
  };
}

function declareAndShare(seen: Seen): Move | null {
  const { view } = seen;
  const ownCopy = view.nation.copies.some(({ copy }) => copy.from === null);
  if (!ownCopy) {
    const declared = first(seen, 'declare', () => ({}), 'declareNoticedDoor');
    if (declared) return declared;
  }
  for (const { copy } of view.nation.copies) {
    if (copy.from !== null) continue;
    const told = view.nation.shared.filter((s) => s.information === copy.information).flatMap((s) => s.with);
    for (const other of view.nation.copies) {
      if (other.copy.information === copy.information && other.copy.from !== null) told.push(other.copy.from);
    }
    const nations = otherNations(seen).filter((id) => !told.includes(id));
    if (nations.length === 0) continue;
    const move = first(seen, 'share', () => ({ information: copy.information, nations, tlp: 'AMBER' }), 'shareAtOnce');
    if (move) return move;
  }
  return null;
}

function advise(seen: Seen): Move | null {
  const types = orders(seen, 'advise').map((type) => type.id);
  const done = seen.view.nation.lines.some((line) => line.line === 'order' && types.includes(line.order.type));
  return done ? null : first(seen, 'advise', () => ({}), 'adviseOperators');
}

function mendWorks(seen: Seen): Move | null {
  for (const works of own(seen, 'works')) {
    if (!seen.view.nation.assets[works.id]?.struck) continue;
    const manual = first(seen, 'goManual', (t) => answersFor(seen, t, works.id, 1), 'runByHand');
    if (manual) return manual;
    const team = first(seen, 'protect', (t) => answersFor(seen, t, works.id, 1), 'askForTeam');
    if (team) return team;
  }
  return null;
}

function warn(seen: Seen): Move | null {
  for (const works of own(seen, 'works')) {
    const asset = seen.view.nation.assets[works.id];
    if (asset?.struck) {
      const on = first(seen, 'notice', () => ({ target: works.id, mode: 'on' }), 'warnPeople');
      if (on) return on;
    } else if (asset?.measures.notice) {
      const off = first(seen, 'notice', () => ({ target: works.id, mode: 'off' }), 'liftWarning');
      if (off) return off;
    }
  }
  return null;
}

function closeFeeders(seen: Seen): Move | null {
  const { purse } = seen.view.nation;
  for (const substation of own(seen, 'substation')) {
    if (!seen.view.nation.assets[substation.id]?.struck) continue;
    const crews = purse && freeOf(purse, 'crew') > 1 ? 2 : 1;
    const move = first(seen, 'repair', (t) => answersFor(seen, t, substation.id, crews), 'closeFeeders');
    if (move) return move;
  }
  return null;
}

function askForSet(seen: Seen): Move | null {
  const { purse, proposals, turn } = seen.view.nation;
  if (!purse || freeOf(purse, 'set') > 0 || !struckSubstation(seen)) return null;
  const asked = proposals.some(
    ({ proposal: p, mine }) => mine && p.kind === 'request' && p.item === 'set' && p.turn <= turn,
  );
  return asked ? null : first(seen, 'request', () => ({ nations: otherNations(seen), item: 'set' }), 'askForSet');
}

function sendSet(seen: Seen): Move | null {
  if (struckSubstation(seen)) {
    for (const hospital of own(seen, 'hospital')) {
      const sent = seen.view.nation.transits.some((row) => row.transit.asset === hospital.id);
      const move = sent ? null : first(seen, 'dispatch', () => ({ target: hospital.id }), 'fuelHospital');
      if (move) return move;
    }
    return null;
  }
  for (const { proposal: p, mine } of seen.view.nation.proposals) {
    if (mine || p.kind !== 'request' || p.item !== 'set' || p.status !== 'open') continue;
    const there = seen.scenario.nations
      .find((n) => n.id === p.fromNation)
      ?.assets.find((asset) => asset.kind === 'hospital');
    const move = there ? first(seen, 'dispatch', () => ({ target: there.id }), 'lendSet') : null;
    if (move) return move;
  }
  return null;
}

function struckSubstation(seen: Seen): boolean {
  return own(seen, 'substation').some((asset) => seen.view.nation.assets[asset.id]?.struck);
}

/** Fills in what an order asks about a target: crews, and an end some turns on. */
function answersFor(seen: Seen, type: PublicOrderType, target: string, crews: number) {
  const asks = type.asks.map((ask) => ask.ask);
  return {
    target,
    ...(asks.includes('count') ? { count: crews } : {}),
    ...(asks.includes('untilTurn') ? { untilTurn: seen.view.nation.turn + 2 } : {}),
    ...(asks.includes('mode') ? { mode: 'on' as const } : {}),
  };
}

function ready({ view }: Seen): Move | null {
  const { turn, ready: chairs } = view.nation;
  return chairs[view.seat.seat] ? null : { input: { type: 'setReady', turn, ready: true }, why: 'ready' };
}
