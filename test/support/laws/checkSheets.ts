import fc from 'fast-check';
import type { SeatInput } from '../../../engine/model/input.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { ledgerRows } from '../../../engine/state/ledger.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { type Allow, playTo, seatMoves } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';
import { close, copyTable, send, type Table } from './table.ts';

/**
 * One nation's seats fill in their sheets one after the other, and then the same sheets woven together. What is done for the
 * nation as a whole (offers, requests, statements, the laboratory) is left to one of the two, and so is the answering. The
 * state must be the same at every step from the lock on; only ledgers and proposals keep the order in which things were said.
 */
export function checkSheets(search: Search): string | null {
  const drawn = fc.record({
    luck,
    turn: fc.integer({ min: 1, max: 7 }),
    nation: fc.constantFrom('kes', 'tal', 'ves', 'hal'),
  });
  return counterexample(
    fc.property(drawn, ({ luck, turn, nation }) => {
      const apart = playTo({ scenario: firstLight, seed: luck }, turn, luck);
      const woven = copyTable(apart);
      const sheets = [`${nation}-civ`, `${nation}-mil`].map((seat) => ({
        seat,
        left: [...seatMoves(apart, seat, `${luck}/sheet`, alone)],
      }));
      const pick = pickFrom(luck);
      for (let n = 0; sheets.some(({ left }) => left.length > 0); n++) {
        const sheet = sheets[pick(`weave/${n}`, 2)];
        const input = sheet?.left.shift();
        if (!sheet || !input) continue;
        const answer = send(woven, sheet.seat, input);
        if (answer.type !== 'accepted') throw new Error(`${canonicalJson(input)} woven: ${canonicalJson(answer)}`);
      }
      mustEqual('the state before the lock', settled(apart), settled(woven));
      close(apart);
      close(woven);
      mustEqual('the state after the turn', settled(apart), settled(woven));
    }),
    search,
  );
}

/** What a seat can do without its neighbour at the table. */
const alone: Allow = (input, seat) => {
  if (input.type === 'withdrawOrder') return false;
  // A message is numbered by who gets it, so one to the neighbour counts on the neighbour's sheet.
  if (input.type === 'sendMessage') return input.to.every((to) => nationOf(to) !== nationOf(seat));
  if (input.type === 'answerProposal') return seat.endsWith('-mil') && !isCoSignature(input);
  // A request for the team reserves nothing before it is signed, so there the first to ask comes first.
  if (input.type === 'makeOffer') return seat.endsWith('-mil') && input.item !== 'team';
  return input.type !== 'sealOrder' || !FOR_THE_NATION.includes(input.draft.type) || seat.endsWith('-mil');
};

/**
 * Orders that are the nation's, whichever seat gives them: a request is numbered between two nations, what is said in public is
 * heard in the order in which it is said, and the laboratory is asked once.
 */
const FOR_THE_NATION = ['M05', 'I01', 'Q01'];

/** A co-signature has the id of its order, so it stands under a seat; offers and requests stand under a pair of nations. */
function isCoSignature(input: Extract<SeatInput, { type: 'answerProposal' }>): boolean {
  return /^[a-z]+-(civ|mil)\//.test(input.proposal);
}

/** The state, with rows that only tell in which order things were said in an order of their own. */
function settled({ room }: Table): string {
  const { ledgers, proposals, reserved, ...rest } = room.state;
  const inOrder = (rows: readonly unknown[]) => rows.map((row) => canonicalJson(row)).sort();
  return canonicalJson({
    ...rest,
    proposals: inOrder(proposals),
    reserved: Object.entries(reserved).map(([nation, rows]) => [nation, inOrder(rows)]),
    ledgers: [ledgerRows(ledgers.deeds), ledgers.copies, ledgerRows(ledgers.rolls), ledgers.notes].map(inOrder),
  });
}
