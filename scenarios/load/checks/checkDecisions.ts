import type { Decide, Inject } from '../../../engine/model/inject.ts';
import type { Ask, OrderType } from '../../../engine/model/order.ts';
import type { Fault } from '../fault.ts';
import { keptBy } from '../foresee/keptBy.ts';
import { nearest } from '../nearest.ts';
import { type Check, faultAt, type Part, type Parts } from '../parts.ts';
import type { Path } from '../source.ts';
import { nationOfSeat } from './checkInjects.ts';

/** Decide buttons fit the order they draft, for every seat that sees them. */
export const checkDecisions: Check = (parts) => {
  const faults: Fault[] = [];
  for (const part of parts.injects) {
    for (const [d, delivery] of part.value.deliveries.entries()) {
      for (const [b, decide] of delivery.decide.entries()) {
        const order = parts.orders.find(({ value }) => value.id === decide.order)?.value;
        if (!order) continue;
        const path = ['deliveries', d, 'decide', b];
        faults.push(...checkSeats(part, path, order, delivery.to, parts));
        for (const seat of delivery.to) faults.push(...checkAnswers(part, path, order, decide, seat, parts));
      }
    }
  }
  // Two seats of one delivery may meet the same fault; it is one slip of the pen.
  return faults.filter(
    (fault, i) =>
      faults.findIndex(
        (other) => other.line === fault.line && other.file === fault.file && other.says === fault.says,
      ) === i,
  );
};

function checkSeats(
  part: Part<Inject>,
  path: Path,
  order: OrderType,
  to: readonly string[],
  parts: Parts,
): readonly Fault[] {
  const seats = parts.nations.flatMap(({ value }) => value.seats);
  return to.flatMap((id) => {
    const role = seats.find((seat) => seat.id === id)?.role;
    if (role === undefined || order.roles.includes(role)) return [];
    const says = `\`${id}\` reads this but cannot seal ${order.id}, which is for ${order.roles.join(', ')}`;
    return [faultAt(part, path, says, `give \`${id}\` a delivery of its own`)];
  });
}

function checkAnswers(
  part: Part<Inject>,
  path: Path,
  order: OrderType,
  decide: Decide,
  seat: string,
  parts: Parts,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [key, answer] of Object.entries(decide.answers)) {
    const at = [...path, 'answers', key];
    const ask = order.asks.find((one) => one.ask === key);
    if (!ask) {
      const asked = order.asks.map((one) => one.ask);
      const near = nearest(key, asked);
      const remedy = near ? `did you mean \`${near}\`?` : `it asks for: ${asked.join(', ') || 'nothing'}`;
      faults.push(faultAt(part, at, `${order.id} does not ask for \`${key}\``, remedy));
      continue;
    }
    const wrong = misfit(ask, answer, part.value.turn, nationOfSeat(seat), parts);
    if (wrong) faults.push(faultAt(part, at, wrong.says, wrong.remedy));
  }
  return faults;
}

/** What is wrong with one answer, for a reader of this nation, in this turn. */
function misfit(
  ask: Ask,
  answer: unknown,
  turn: number,
  nation: string,
  parts: Parts,
): { says: string; remedy: string } | null {
  switch (ask.ask) {
    case 'target': {
      const owner = parts.nations.find(({ value }) => value.assets.some((asset) => asset.id === answer))?.value;
      const asset = owner?.assets.find((one) => one.id === answer);
      if (!asset) return null;
      if (!ask.kinds.includes(asset.kind)) {
        return { says: `\`${asset.id}\` is a ${asset.kind}`, remedy: `choose a ${ask.kinds.join(' or a ')}` };
      }
      if (ask.of === 'own' && owner?.id !== nation) {
        const says = `\`${asset.id}\` does not belong to \`${nation}\`, whose seat reads this`;
        return { says, remedy: `choose an asset of \`${nation}\`, or give each nation a delivery of its own` };
      }
      return null;
    }
    case 'nations':
      return (answer as readonly string[]).includes(nation)
        ? { says: `\`${nation}\` would ask itself`, remedy: 'leave the own nation out' }
        : null;
    case 'untilTurn':
    case 'byTurn': {
      const [first, last] = [turn + 1, turn + ask.atMostTurns];
      const wrote = answer as number;
      if (wrote >= first && wrote <= last) return null;
      return {
        says: `turn ${wrote} is not a turn that can be asked in turn ${turn}`,
        remedy: `choose ${first} to ${last}`,
      };
    }
    case 'count': {
      const wrote = answer as number;
      if (wrote >= ask.atLeast && wrote <= ask.atMost) return null;
      return { says: `${wrote} is not a number that can be asked`, remedy: `choose ${ask.atLeast} to ${ask.atMost}` };
    }
    case 'sector':
      return among(ask.options, answer);
    case 'item':
      return among(ask.options, answer);
    case 'keep': {
      const owner = parts.nations.find(({ value }) => value.id === nation)?.value;
      const kept = owner ? keptBy(owner, parts) : [];
      return among(
        ask.options.filter((kind) => kept.includes(kind)),
        answer,
      );
    }
    case 'tlp':
    case 'information':
    case 'subject':
    case 'mode':
    case 'statement':
      return null;
  }
}

function among(options: readonly string[], answer: unknown): { says: string; remedy: string } | null {
  if (options.includes(String(answer))) return null;
  return { says: `\`${String(answer)}\` is not on offer`, remedy: `choose ${options.join(' or ')}` };
}
