/**
 * The lesson of First Light, as figures: sharing early beats sharing late beats going alone, and aid beats both. Five ways
 * to play the same two nations, each over the same seeds with real dice, compared by their medians over eight turns.
 */
import { describe, expect, it } from 'vitest';
import { makeDice } from '../../engine/run/dice.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

interface Way {
  /** The turn in which Kesara shares its indicator; null for never. */
  readonly sharesIn: number | null;
  readonly lends: boolean;
  readonly acts: boolean;
}

const WAYS: Readonly<Record<string, Way>> = {
  'no action': { sharesIn: null, lends: false, acts: false },
  alone: { sharesIn: null, lends: false, acts: true },
  'sharing in turn 3': { sharesIn: 3, lends: false, acts: true },
  'sharing in turn 1': { sharesIn: 1, lends: false, acts: true },
  'sharing in turn 1, and aid': { sharesIn: 1, lends: true, acts: true },
};
const SEEDS = Array.from({ length: 21 }, (_, i) => `ranking ${i}`);

/** What a sensible nation does in a turn by itself: declare and warn once it can, treat what is hit, one crew at the feeders. */
function act(table: Tabletop, nation: 'kes' | 'tal'): void {
  const seat = `${nation}-civ`;
  const works = table.view(seat).nation.assets[`${nation}-works`];
  const substation = table.view(seat).nation.assets[`${nation}-substation`];
  const holds = () => table.view(seat).nation.copies.length > 0;
  if (!holds()) table.trySeal(seat, 'N02');
  if (holds() && works?.door?.state !== 'shut') {
    table.trySeal(seat, 'N05');
    // An advisory works a turn later; until then isolation holds the works, as far as there is a crew for it.
    if (table.state.turn === 3) table.trySeal(seat, 'O02', { target: `${nation}-works`, mode: 'on' });
  } else if (works?.measures.isolated) table.trySeal(seat, 'O02', { target: `${nation}-works`, mode: 'off' });
  if (works?.struck) {
    table.trySeal(seat, 'O01', { target: `${nation}-works`, count: 1 });
    table.trySeal(seat, 'O08', { target: `${nation}-works`, mode: 'on' });
  } else if (works?.measures.notice) table.trySeal(seat, 'O08', { target: `${nation}-works`, mode: 'off' });
  if (substation?.struck) table.trySeal(seat, 'O01', { target: `${nation}-substation`, count: 1 });
}

function play(way: Way, seed: string): { personHours: number; dark: number; spared: boolean } {
  const table = setTable({ dice: makeDice(seed) });
  while (table.state.clock !== 'ended') {
    const { turn } = table.state;
    if (way.acts) act(table, 'kes');
    if (way.sharesIn === turn) table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    if (way.acts) act(table, 'tal');
    if (way.lends && turn === 3) table.answer('kes-civ', table.offer('tal-civ', 'kes', 'crew'), 'accept');
    if (way.lends && turn === 4) {
      table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set' });
      table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    }
    table.closeUntil();
  }
  const { personHours, hospitalDarkHours } = table.metrics;
  return { personHours, dark: hospitalDarkHours, spared: table.lost('tal-south', 'water').length === 0 };
}

const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('five ways to play First Light', () => {
  const played = Object.entries(WAYS).map(([name, way]) => ({ name, runs: SEEDS.map((seed) => play(way, seed)) }));
  const medians = played.map(({ name, runs }) => ({
    name,
    personHours: middle(runs.map((run) => run.personHours)),
    dark: middle(runs.map((run) => run.dark)),
    spared: runs.filter((run) => run.spared).length,
  }));

  it('rank as they should: nothing ≫ alone > shared in turn 3 > shared in turn 1 > shared and aided', () => {
    const [none = 0, alone = 0, late = 0, early = 0, aided = 0] = medians.map((row) => row.personHours);
    expect([none > 2 * alone, alone > late, late > early, early > aided]).toEqual([true, true, true, true]);
  });

  it('come to these medians', async () => {
    const lines = medians.map(
      ({ name, personHours, dark, spared }) =>
        `${name.padEnd(28)}${personHours.toLocaleString('en').padStart(12)} person-hours ${String(dark).padStart(3)} h dark   Talumar’s water kept in ${spared} of ${SEEDS.length}`,
    );
    await expect(
      `EXERCISE  First Light, eight turns, medians of ${SEEDS.length} seeds\n\n${lines.join('\n')}\n`,
    ).toMatchFileSnapshot('ranking.txt');
  });

  it('sharing in turn 1 changes Talumar’s fate in most seeds, and never for the worse', () => {
    const fate = (name: string) => played.find((row) => row.name === name)?.runs ?? [];
    const pairs = fate('alone').map((run, i) => [run, fate('sharing in turn 1')[i]] as const);
    const changed = pairs.filter(([without, with_]) => !without.spared && with_?.spared).length;
    expect(changed / pairs.length).toBeGreaterThan(0.6);
    for (const [without, with_] of pairs) expect(with_?.personHours).toBeLessThanOrEqual(without.personHours);
  });
});
