import type { Deed } from '../../../engine/model/campaign.ts';
import type { Condition, DeedPattern } from '../../../engine/model/condition.ts';
import type { Effect } from '../../../engine/model/order.ts';
import type { Fault } from '../fault.ts';
import { type Check, faultAt, type Parts } from '../parts.ts';
import { doors, earliest } from './checkCampaigns.ts';

/** Injects can be reached within the exercise, and tell nations of their own doors only. */
export const checkInjects: Check = (parts) => {
  const faults: Fault[] = [];
  const { turns } = parts.head.value;
  for (const part of parts.injects) {
    const inject = part.value;
    if (inject.turn > turns) {
      const says = `it is due in turn ${inject.turn}, the exercise has ${turns}`;
      faults.push(faultAt(part, ['turn'], says, 'choose an earlier turn, unless longer runs are planned', 'warning'));
    }
    const never = inject.trigger && neverHolds(inject.trigger, inject.turn, parts);
    if (never)
      faults.push(
        faultAt(part, ['trigger'], `it can never be delivered: ${never}`, 'change the trigger or the turn', 'warning'),
      );
    const readers = new Set(inject.deliveries.flatMap((delivery) => delivery.to.map(nationOfSeat)));
    for (const [i, asset] of (inject.notices ?? []).entries()) {
      const owner = parts.nations.find(({ value }) => value.assets.some((one) => one.id === asset))?.value.id;
      if (owner !== undefined && !readers.has(owner)) {
        const says = `it tells of a door at \`${asset}\`, but no seat of \`${owner}\` reads it`;
        faults.push(faultAt(part, ['notices', i], says, 'deliver it to that nation, or remove the asset'));
      }
      const opens = doors(parts).get(asset);
      if (opens === undefined || opens > inject.turn) {
        const says = opens === undefined ? 'no stage opens a door there' : `the door there opens in turn ${opens}`;
        faults.push(faultAt(part, ['notices', i], says, 'remove the asset, or change the campaign', 'warning'));
      }
    }
  }
  return faults;
};

/** The nation in a seat's id, which is `<nation>-<role>` (checkIds). */
export function nationOfSeat(seat: string): string {
  return seat.slice(0, seat.lastIndexOf('-'));
}

/** Why a trigger cannot hold at the opening of the turn in which it is judged (`due`), or null when it might. */
function neverHolds(condition: Condition, due: number, parts: Parts): string | null {
  switch (condition.test) {
    case 'turn':
      if (condition.atLeast !== undefined && condition.atLeast > due) return `turn ${condition.atLeast} comes later`;
      return condition.atMost !== undefined && condition.atMost < due
        ? `turn ${condition.atMost} is over by then`
        : null;
    case 'happened':
      return neverHappens(condition.what, condition.byNations ?? 1, due, parts);
    case 'door':
      return condition.is === 'none' ? null : tooLate(doors(parts), condition.asset, due, 'opens a door at');
    case 'untreated':
      return condition.asset === undefined
        ? null
        : tooLate(earliest(parts, stops), condition.asset, due, 'stops the treatment at');
    case 'holds':
      return done('grant', parts) ? null : 'no order grants any information';
    case 'all':
      return condition.of.map((part) => neverHolds(part, due, parts)).find((why) => why !== null) ?? null;
    case 'any': {
      const why = condition.of.map((part) => neverHolds(part, due, parts));
      return why.every((one) => one !== null) ? why.join('; ') : null;
    }
    case 'not':
    case 'lost':
    case 'service':
      return null;
  }
}

/** The order's word that does a deed, for deeds that only an order does. */
const DONE_BY: Readonly<Partial<Record<DeedPattern['deed'], Effect['do']>>> = {
  declared: 'declare',
  shared: 'share',
  requested: 'request',
  protected: 'protect',
};

function neverHappens(what: DeedPattern, byNations: number, due: number, parts: Parts): string | null {
  if (byNations > parts.nations.length) return `there are only ${parts.nations.length} nations`;
  const word = DONE_BY[what.deed];
  if (word && !done(word, parts)) return `no order does \`${word}\``;
  if (word && due === 1) return 'nobody can have acted before turn 1 opens';
  if (what.asset === undefined) return null;
  if (what.deed === 'impacted') return tooLate(earliest(parts, strikes), what.asset, due, 'strikes');
  return what.deed === 'detected' ? tooLate(doors(parts), what.asset, due, 'opens a door at') : null;
}

function tooLate(turns: ReadonlyMap<string, number>, asset: string, due: number, does: string): string | null {
  const turn = turns.get(asset);
  if (turn === undefined) return `no stage ${does} \`${asset}\``;
  return turn > due ? `the first stage that ${does} \`${asset}\` comes in turn ${turn}` : null;
}

function done(word: Effect['do'], parts: Parts): boolean {
  return parts.orders.some(({ value }) => value.effects.some((effect) => effect.do === word));
}

function stops(effect: Deed): boolean {
  return effect.do === 'stopDosing';
}

function strikes(effect: Deed): boolean {
  return effect.do !== 'openDoor';
}
