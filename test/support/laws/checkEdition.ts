import { EXCON } from '../../../engine/model/ids.ts';
import type { LogPayload } from '../../../engine/model/input.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { commit } from '../../../engine/run/chain.ts';
import { editionFor, eraseText } from '../../../engine/run/edition.ts';
import type { LogEntry } from '../../../engine/run/logEntry.ts';
import { replay, viewOfSeat } from '../../../engine/run/replay.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { verifyRun } from '../../../engine/run/verifyRun.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { nativeSha256 } from '../../../server/nativeSha256.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { fileOf } from './mustReplay.ts';
import { firstFault } from './playedRuns.ts';
import { spokenFor } from './spokenFor.ts';

/** What control did that every seat lives through. */
const CLOCK = [
  ...['startEx', 'lockTurn', 'extendTurn', 'closeTurn', 'stepBack', 'endEx'],
  ...['pauseTurn', 'resumeTurn', 'realWorldResume'],
];

/**
 * Keeps one nation's part of a run. It verifies; its own inputs and the clock are there and nothing else is; it holds every
 * text that its seats had and no other; and nobody can confirm a guess about what was left out, with anything that is in it.
 */
export function checkEditions(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const file = fileOf(room);
    for (const { id } of room.game.scenario.nations) {
      const edition = JSON.parse(JSON.stringify(editionFor(file, id))) as RunFile;
      mustVerify(edition, `the edition for ${id}`);
      if (edition.scenario ?? edition.reveal ?? edition.events)
        throw new Error(`the edition for ${id} holds the truth`);
      for (const [i, entry] of edition.entries.entries()) {
        const whole = file.entries[i];
        if (whole) mustBeFor(id, entry, whole, edition);
      }
      mustHoldTexts(id, edition, room);
      mustShowTampering(edition);
    }
  });
}

/** Erases every text of a run, one by one. The file verifies on the way, re-executes to the same hashes, and the text reads as null. */
export function checkErasing(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    let file = fileOf(room);
    for (const [i, { ref, text }] of file.texts.entries()) {
      file = eraseText(file, ref);
      if (i % 16 === 0) mustVerify(file, `the file without "${text}"`);
      if (JSON.stringify(file).includes(JSON.stringify(text))) throw new Error(`"${text}" is erased and still there`);
    }
    mustVerify(file, 'the file without any text');
    const again = replay(file, nativeTools);
    if (again.stateHash !== room.stateHash) throw new Error('erasing texts changes the state');
    for (const seat of seatsOf(room.game.scenario)) {
      const { messages } = viewOfSeat(file, again, seat).seat;
      if (messages.length !== room.views[seat]?.seat.messages.length) throw new Error(`${seat} lost a message`);
      for (const { note } of viewOfSeat(file, again, seat).nation.rulings)
        if (note !== null) throw new Error(`${seat} still reads ${note}`);
      for (const message of messages) if (message.text !== null) throw new Error(`${seat} still reads ${message.text}`);
    }
  });
}

function mustVerify(file: RunFile, what: string): void {
  const fault = verifyRun(file, nativeSha256);
  if (fault) throw new Error(`${what} does not verify: ${fault.says}`);
}

function mustBeFor(nation: string, entry: LogEntry, whole: LogEntry, edition: RunFile): void {
  const read = JSON.parse(whole.payload ?? '') as LogPayload;
  const payload = read.kind === 'input' ? spokenFor(read) : read;
  // Who pressed the real-world stop stands in no edition (rule X5).
  const pressed = payload.kind === 'input' && payload.input.type === 'realWorldStop';
  const mine = payload.kind === 'input' && !pressed && payload.by !== EXCON && nationOf(payload.by) === nation;
  const clock = payload.kind === 'input' && payload.by === EXCON && CLOCK.includes(payload.input.type);
  if (entry.payload !== (mine || clock ? whole.payload : null)) {
    throw new Error(`entry ${entry.n} of the edition for ${nation} is ${entry.payload ?? 'erased'}`);
  }
  if (mine || clock) return;
  const salts = new Set([
    '',
    ...edition.entries.map((row) => row.salt ?? ''),
    ...edition.texts.map((row) => row.salt ?? ''),
  ]);
  for (const salt of salts) {
    if (commit(nativeSha256, salt, whole.payload ?? '') !== entry.commitment) continue;
    throw new Error(`whoever guesses entry ${entry.n} can confirm it with the edition for ${nation}`);
  }
}

/** Texts are all different, and each seat was sent those that it may read. */
function mustHoldTexts(nation: string, edition: RunFile, { texts, news }: Room): void {
  const seats = Object.keys(news).filter((seat) => nationOf(seat) === nation);
  const sent = JSON.stringify(seats.map((seat) => news[seat]));
  const kept = JSON.stringify(edition);
  for (const { text } of Object.values(texts)) {
    const may = sent.includes(JSON.stringify(text));
    if (kept.includes(JSON.stringify(text)) !== may)
      throw new Error(`the edition for ${nation} and "${text}": ${!may}`);
  }
}

/** A changed entry is found, whatever is left of it. */
function mustShowTampering(edition: RunFile): void {
  for (const changed of edition.entries.filter(({ n }) => n % 16 === 1)) {
    const entries = edition.entries.map((entry) => {
      if (entry !== changed) return entry;
      return entry.payload === null
        ? { ...entry, commitment: entry.chain }
        : { ...entry, payload: `${entry.payload} ` };
    });
    if (!verifyRun({ ...edition, entries }, nativeSha256))
      throw new Error(`nobody sees that entry ${changed.n} was changed`);
  }
}
