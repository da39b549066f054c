import fc from 'fast-check';
import type { SeatInput } from '../../../engine/model/input.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import { decide } from '../../../engine/room/decide.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { makePublicScenario } from '../../../engine/view/makePublicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { anyInput } from './anyInput.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { type Allow, allMoves, playTo } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { close, control, openTable, send, type Table } from './table.ts';

const inputs = fc.array(anyInput, { minLength: 10, maxLength: 25 });

/**
 * Sends anything to a room in the middle of a run. What `refuse` lets pass by the bytes of a view must be accepted, so it
 * never breaks an invariant; what it refuses is refused with the same words, and the room is the one that it was before.
 */
export function checkRefusal(search: Search): string | null {
  const drawn = fc.record({ luck, turn: fc.integer({ min: 1, max: 7 }), inputs });
  return counterexample(
    fc.property(drawn, ({ luck, turn, inputs }) => {
      const table = playTo({ scenario: firstLight, seed: luck }, turn, luck);
      if (inputs.length % 2 === 0) allMoves(table, luck);
      const seats = seatsOf(firstLight);
      for (const [i, make] of inputs.entries()) {
        const seat = seats[i % seats.length] ?? '';
        const view = JSON.parse(JSON.stringify(table.room.views[seat])) as View;
        const catalogue = makePublicScenario(firstLight, nationOf(seat));
        const refusal = refuse(view, JSON.parse(JSON.stringify(catalogue)), make(view));
        mustAgree(table, seat, make(view), refusal && canonicalJson(refusal));
        if (i === inputs.length - 5 && table.room.state.clock === 'planning')
          control(table, { type: 'lockTurn', turn });
      }
      close(table);
    }),
    search,
  );
}

function mustAgree(table: Table, seat: string, input: SeatInput, refusal: string | null): void {
  const message = { type: 'submit' as const, key: 'not-sent', input };
  const decision = decide(table.room, { from: seat, message, atMillis: 0 });
  const answer = decision.send.find((out) => out.to === 'reply')?.frame;
  const name = `${canonicalJson(input)} by ${seat}`;
  if (refusal === null) {
    const sent = send(table, seat, input);
    if (sent.type !== 'accepted') throw new Error(`nothing refuses ${name}, but the room says ${canonicalJson(sent)}`);
    return;
  }
  mustEqual(
    `the answer to ${name}`,
    answer?.type === 'refused' ? canonicalJson(answer.refusal) : `${answer?.type}`,
    refusal,
  );
  if (decision.room !== table.room || decision.append.length + decision.texts.length > 0 || decision.send.length > 1) {
    throw new Error(`${name} is refused and leaves something behind`);
  }
}

/** In Talumar an intruder has come in or has not, nobody there has seen anything, and the third turn is not over. */
const UNSEEN: Scenario = { ...firstLight, noticePerMille: 0 };
const UNTOUCHED: Scenario = {
  ...UNSEEN,
  campaigns: firstLight.campaigns.map((c) => ({ ...c, tracks: c.tracks.filter((track) => track.id !== 'tal') })),
};
const looksNowhere: Allow = (input) => input.type !== 'sealOrder' || !['N03', 'D03', 'S01'].includes(input.draft.type);

/** Plays an exercise twice, with truths that differ and views that do not, and sends the same inputs: the same answers. */
export function checkRefusalBlind(search: Search): string | null {
  const drawn = fc.record({ luck, turn: fc.integer({ min: 2, max: 3 }), inputs });
  return counterexample(
    fc.property(drawn, ({ luck, turn, inputs }) => {
      const tables = [UNSEEN, UNTOUCHED].map((scenario) => playTalumar(scenario, luck, turn));
      const [first, second] = tables as [Table, Table];
      if (canonicalJson(first.room.state) === canonicalJson(second.room.state))
        throw new Error('the truths are the same');
      for (const [i, make] of inputs.entries()) {
        const seat = i % 2 === 0 ? 'tal-civ' : 'tal-mil';
        const view = first.room.views[seat];
        if (!view) throw new Error(`${seat} has no view`);
        mustEqual(`what ${seat} knows`, canonicalJson(view), canonicalJson(second.room.views[seat]));
        const input = make(view);
        if (!looksNowhere(input, seat, first)) continue;
        const [here, there] = tables.map((table) => canonicalJson(send(table, seat, input)));
        mustEqual(`the answer to ${canonicalJson(input)} by ${seat}`, here ?? '', there ?? '');
      }
    }),
    search,
  );
}

function playTalumar(scenario: Scenario, luck: string, turn: number): Table {
  const table = openTable({ scenario, seed: luck });
  control(table, { type: 'startEx' });
  while (table.room.state.turn < turn) {
    allMoves(table, luck, (input, seat, at) => seat.startsWith('tal-') && looksNowhere(input, seat, at));
    close(table);
  }
  return table;
}
