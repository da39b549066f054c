import { expect, test } from 'vitest';
import type { ToControl } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import { greet } from '../../engine/room/greet.ts';
import type { Decision, Room } from '../../engine/room/room.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { type Control, EMPTY_CONTROL } from '../../ui/excon/control.ts';
import { foldFrame } from '../../ui/excon/foldFrame.ts';
import { setTable } from '../support/tabletop.ts';

/** What control hears of a decision, as it comes over the wire. */
function heard(decision: Decision): readonly ToControl[] {
  const frames = decision.send.flatMap((out) => (out.to === 'control' ? [out.frame] : []));
  return JSON.parse(JSON.stringify(frames)) as ToControl[];
}

function greeted(room: Room): Control {
  const frames = greet(room, 'excon', null, 0).send.flatMap((out) =>
    out.to === 'reply' ? [out.frame as ToControl] : [],
  );
  return (JSON.parse(JSON.stringify(frames)) as ToControl[]).reduce(foldFrame, EMPTY_CONTROL);
}

let keys = 0;
function closing(room: Room): Decision {
  keys += 1;
  const input = { type: 'closeTurn' as const, turn: room.state.turn };
  return decide(room, { from: 'excon', message: { type: 'submit', key: `c${keys}`, input }, atMillis: keys });
}

test('a console that listens from the start knows the same state as the room, turn after turn', () => {
  let { room } = setTable();
  let control = greeted(room);
  for (let turn = 1; turn <= 8; turn++) {
    const decision = closing(room);
    room = decision.room;
    control = heard(decision).reduce(foldFrame, control);
    expect(canonicalJson(control.truth?.state)).toBe(canonicalJson(room.state));
  }
  expect(control.clock?.phase).toBe('ended');
  expect(control.truth?.history.length).toBe(room.history.length);
});

test('a console that comes later knows the same as one that was there', () => {
  const table = setTable();
  let there = greeted(table.room);
  const decision = closing(table.room);
  there = heard(decision).reduce(foldFrame, there);
  const later = greeted(decision.room);
  expect(canonicalJson(later.truth)).toBe(canonicalJson(there.truth));
});

test('a missing batch is noticed and nothing is folded over the gap', () => {
  const table = setTable();
  const control = greeted(table.room);
  const first = closing(table.room);
  const second = closing(first.room);
  const gap = heard(second).reduce(foldFrame, control);
  expect(gap.gap).toBe(true);
  expect(gap.truth).toBe(control.truth);
  expect(foldFrame(gap, { ...truthFrame(second.room) }).gap).toBe(false);
});

test('a batch that comes twice is folded once', () => {
  const table = setTable();
  const decision = closing(table.room);
  const once = heard(decision).reduce(foldFrame, greeted(table.room));
  expect(heard(decision).reduce(foldFrame, once).truth).toBe(once.truth);
});

test('after a step back the whole truth is the one of the entry that was stepped back to', () => {
  const table = setTable();
  const before = canonicalJson(table.room.state);
  const to = table.room.history.at(-1)?.line.hash ?? '';
  table.closeUntil(3);
  const control = greeted(table.room);
  const message = { type: 'submit' as const, key: 'back', input: { type: 'stepBack' as const, to } };
  const back = decide(table.room, { from: 'excon', message, atMillis: 9 });
  const after = heard(back).reduce(foldFrame, control);
  expect(after.truth?.epoch).toBe((control.truth?.epoch ?? 0) + 1);
  expect(canonicalJson(after.truth?.state)).toBe(before);
});

test('alerts are kept with an id each, also after one was dismissed', () => {
  const alert = (says: string) => ({ type: 'alert' as const, code: 'x', says });
  const one = foldFrame(EMPTY_CONTROL, alert('one'));
  const two = foldFrame({ ...one, alerts: [] }, alert('two'));
  expect([one.alerts[0]?.id, two.alerts[0]?.id]).toEqual([1, 2]);
});

test('when the log is written again, that it was not is no alert any more', () => {
  const alert = (code: string) => ({ type: 'alert' as const, code, says: code });
  const frames = [alert('storeFailed'), alert('after entry 3: closeTurn'), alert('storeFailed'), alert('storeWorks')];
  const { alerts } = frames.reduce(foldFrame, EMPTY_CONTROL);
  expect(alerts.map((one) => one.code)).toEqual(['after entry 3: closeTurn', 'storeWorks']);
});

function truthFrame(room: Room): ToControl {
  const frame = greet(room, 'excon', null, 0).send.find(
    (out) => out.to === 'reply' && out.frame.type === 'truth',
  )?.frame;
  if (!frame) throw new Error('no truth in the greeting');
  return JSON.parse(JSON.stringify(frame)) as ToControl;
}
