/**
 * The gallery: every room in every state, by real means, with what a person must read there and nothing that axe finds; where
 * pictures are kept (test/e2e/support/shots.ts), one at both sizes to be looked at. A room or a state is a row of a scene; scenes
 * are played in their order. Sheets and tables that only repeat a state are hung in long runs.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hall, openHall } from './hall.ts';
import { hang } from './hang.ts';
import { SCENES } from './scenes.ts';

const IS_LONG = process.env.LONGTABLE_LONG === '1';
const SHOWN = SCENES.filter(({ long = false }) => IS_LONG || !long);

describe('the gallery', () => {
  let hall: Hall | undefined;

  beforeAll(async () => {
    hall = await openHall();
  });

  afterAll(async () => {
    await hall?.close();
  });

  it('gives every picture a name of its own', () => {
    const names = SCENES.flatMap(({ rows }) => rows.map(({ room, state }) => `${room}-${state}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(SHOWN)('$name', async ({ play, rows, after }) => {
    const open = hall;
    if (!open) throw new Error('the house is shut');
    try {
      await play(open);
      const shown = rows.filter(({ long = false }) => IS_LONG || !long);
      const hung = await Promise.allSettled(shown.map((row) => hang(open.at(row.who), row)));
      const fallen = hung.find((one) => one.status === 'rejected');
      if (fallen) throw fallen.reason;
    } finally {
      await after?.(open);
    }
  });
});
