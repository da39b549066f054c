import fc from 'fast-check';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { anyTurn, anyWorld } from '../play/anyWorld.ts';
import { type HoursAtHand, hoursAtHand } from '../play/hoursAtHand.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';

const ROOMS = 3;
const TURNS = 8;

/**
 * Several rooms play one scenario side by side, turn and turn about, and go on from a state that was written down and read again. Each must
 * live through the states that it lives through alone, on a scenario that nobody has played before.
 */
export function checkNextDoor(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const alone = Array.from({ length: ROOMS }, (_, room) => lifeAlone(luck, room));
      const world = anyWorld(luck);
      const pick = pickFrom(`${luck}/order`);
      const rooms = alone.map((_, room) => hoursAtHand(world, trustOf(room)));
      const turns = alone.map(() => 0);
      for (let n = 0; n < ROOMS * TURNS; n++) {
        const room = pick(`next/${n}`, ROOMS);
        const next = [...turns.keys()].map((i) => (room + i) % ROOMS).find((i) => (turns[i] ?? TURNS) < TURNS) ?? 0;
        const at = rooms[next] as HoursAtHand;
        if (pick(`disk/${n}`, 3) === 0) Object.assign(at.state, JSON.parse(canonicalJson(at.state)));
        anyTurn(at, `${luck}/${next}`);
        const turn = turns[next] ?? 0;
        mustEqual(`room ${next} after turn ${turn + 1}`, alone[next]?.[turn] ?? '', canonicalJson(at.state));
        turns[next] = turn + 1;
      }
    }),
    search,
  );
}

/** The states after each turn of a room that nobody plays beside. */
function lifeAlone(luck: string, room: number): readonly string[] {
  const at = hoursAtHand(anyWorld(luck), trustOf(room));
  return Array.from({ length: TURNS }, () => {
    anyTurn(at, `${luck}/${room}`);
    return canonicalJson(at.state);
  });
}

function trustOf(room: number): number {
  return 200 * room;
}
