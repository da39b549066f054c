/**
 * TEXTS: no rule depends on free text. Two runs whose people write altogether different things are the same run: the same
 * state but for the salted hashes that name the texts, the same events, the same figures.
 */
import { join } from 'node:path';
import { en, Faker, ja } from '@faker-js/faker';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { WireInput } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import { openRoom } from '../../engine/room/openRoom.ts';
import { scriptedSecrets } from '../../engine/room/playBots.ts';
import type { Room } from '../../engine/room/room.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';

type Write = () => string;

/** One turn and a half of a nation that talks, gives reasons, asks, offers, and is noted down by EXCON. */
function talk(write: Write): readonly { readonly from: string; readonly input: WireInput }[] {
  const turn = 1;
  return [
    { from: 'excon', input: { type: 'startEx' } },
    { from: 'kes-civ', input: { type: 'sealOrder', turn, draft: { type: 'N02', answers: {} }, reason: write() } },
    { from: 'kes-civ', input: { type: 'sendMessage', turn, to: ['kes-mil', 'tal-civ'], text: write() } },
    {
      from: 'kes-civ',
      input: {
        type: 'sealOrder',
        turn,
        draft: { type: 'Y02', answers: { target: 'kes-works', untilTurn: 3 } },
        reason: write(),
      },
    },
    {
      from: 'tal-mil',
      input: { type: 'makeOffer', turn, to: 'kes', item: 'crew', count: 1, backByTurn: 3, reason: write() },
    },
    { from: 'excon', input: { type: 'note', turn, text: write() } },
    { from: 'kes-civ', input: { type: 'askControl', turn, text: write() } },
    {
      from: 'excon',
      input: { type: 'answerSeat', turn, seat: 'kes-civ', question: 'kes-civ-help/1/1', text: write() },
    },
    {
      from: 'excon',
      input: {
        type: 'improviseInject',
        turn,
        to: ['tal-civ'],
        from: { en: 'A desk' },
        subject: write(),
        body: write(),
      },
    },
    { from: 'excon', input: { type: 'closeTurn', turn } },
  ];
}

describe('free text', () => {
  let scenario: Scenario;

  beforeAll(async () => {
    const loaded = await loadScenario(join(import.meta.dirname, '../../scenarios/first-light'));
    if (!loaded.scenario) throw new Error('first-light does not load');
    scenario = loaded.scenario;
  });

  const play = (write: Write): Room => {
    const secrets = scriptedSecrets(nativeSha256, '7');
    const options = {
      exercise: 'texts',
      scenario,
      turns: 4,
      planningSeconds: 240,
      seed: '7',
      ...secrets,
      tools: nativeTools,
    };
    let room = openRoom({ ...options, writer: 'thaw' });
    for (const [n, { from, input }] of talk(write).entries()) {
      const message = { type: 'submit' as const, key: `k${n}`, input };
      const decision = decide(room, { from, message, atMillis: n });
      expect(decision.send[0]?.frame).toMatchObject({ type: 'accepted' });
      room = decision.room;
    }
    return room;
  };

  /** Everything a run came to, with each text's name replaced by its number. */
  const withoutTexts = (room: Room): string => {
    let told = canonicalJson({ state: room.state, history: room.history.map(({ batches }) => batches) });
    // Names are numbered in the order of their first appearance, which the log alone decides.
    const names = [...new Set(told.match(/[0-9a-f]{64}/g) ?? [])].filter((name) => name in room.texts);
    for (const [i, name] of names.entries()) told = told.replaceAll(name, `text ${i}`);
    return told;
  };

  it('TEXT-1 changes nothing but its own salted hash, in whatever language', () => {
    const english = new Faker({ locale: en, seed: 1 });
    const japanese = new Faker({ locale: [ja, en], seed: 2 });
    const one = play(() => english.lorem.sentence());
    const two = play(() => `${japanese.person.fullName()} ${japanese.location.city()} ${japanese.number.int()}`);
    expect(Object.keys(one.texts)).toHaveLength(9);
    expect(Object.keys(two.texts)).not.toEqual(Object.keys(one.texts));
    expect(withoutTexts(two)).toBe(withoutTexts(one));
  });

  it('TEXT-2 is never in the state nor in the log, only beside it', () => {
    const secret = 'the chief engineer sleeps in the pump house';
    const room = play(() => secret);
    expect(canonicalJson({ state: room.state, entries: room.entries })).not.toContain(secret);
    expect(Object.values(room.texts).map((row) => row.text)).toContain(secret);
  });
});
