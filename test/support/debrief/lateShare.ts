import { exportRun } from '../../../engine/room/exportRun.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import type { Tabletop } from '../tabletop.ts';
import { quietTable } from './quietTable.ts';

/** What a story changes in the late share. */
export interface Story {
  /** Played at the beginning of a turn, before the others. */
  readonly before?: (table: Tabletop, turn: number) => void;
}

/**
 * A run of people. Kesara declares in turn 1, is hit, and shares in turn 3. Talumar warns its operators in that turn: its door
 * is shut after the water stage of turn 4 has passed, and before the power stage of turn 5. Vespera warns in turn 4, in time
 * for both of its stages. Kesara, in the dark from turn 4 on, asks Talumar (who declines and says why), Vespera (who is
 * silent) and Halvorn (who lends a crew and sends a set).
 */
export function lateShare({ before = () => {} }: Story = {}): Tabletop {
  const table = quietTable();
  const share = { information: 'ind-1', nations: ['tal', 'ves'], tlp: 'AMBER' } as const;
  const turns: Readonly<Record<number, () => void>> = {
    1: () => table.seal('kes-civ', 'N02'),
    3: () => {
      table.seal('kes-civ', 'S01', share);
      table.seal('tal-civ', 'N05');
    },
    4: () => {
      table.seal('ves-civ', 'N05');
      table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
      table.seal(
        'kes-mil',
        'M05',
        { nations: ['tal', 'ves', 'hal'], item: 'crew', byTurn: 6 },
        'One crew is not enough',
      );
      table.seal('kes-mil', 'M05', { nations: ['hal'], item: 'set', byTurn: 6 });
      const crew = table.state.proposals.filter((p) => p.kind === 'request' && p.item === 'crew');
      const asked = (nation: string) => crew.find((p) => p.toNation === nation)?.id ?? '';
      table.answer('tal-civ', asked('tal'), 'decline', { reason: 'Our crews are at work' });
      const offer = table.offer('hal-mil', 'kes', 'crew', 1, 8);
      table.answer('kes-civ', offer, 'accept');
      table.seal('hal-mil', 'L01', { target: 'kes-hospital' });
    },
  };
  for (let turn = 1; turn <= 8; turn++) {
    before(table, turn);
    turns[turn]?.();
    table.closeUntil();
  }
  return table;
}

/** A finished table's run file, with the seed revealed. */
export function fileOf({ room }: Tabletop): RunFile {
  return exportRun(room, { reveal: true });
}
