import type { Tools } from '../../engine/run/game.ts';
import { coldTable } from './coldTable.ts';
import type { Figure } from './figure.ts';
import { measured, processorMillis, thousandths } from './measure.ts';
import { type PlayedLog, stepAgain } from './playedLog.ts';
import { SHARES, sharesMeter } from './sectorShares.ts';

/** Turns a second that are aimed at: with solvers that remember nothing yet, and with ones that know every hour. */
export interface TurnAims {
  readonly cold: number | null;
  readonly warm: number | null;
}

/** Processor time that is spent before anything is measured, so that all code is compiled, and runs at least. */
const WARM_UP = { millis: 2000, runs: 3 };
/** Small exercises are repeated until so much is spent; large ones no longer after so much, but so many times at least. */
const MEASURED = { leastMillis: 1500, mostMillis: 6000, leastRuns: 5 };

/**
 * Whole turns of a run: every order taken, the hours solved, the digest made, by processor time. Cold, every hour is new to the solvers;
 * warm, they have seen each before.
 */
export function turnFigures(
  name: string,
  log: PlayedLog,
  tools: Tools,
  { aims, repetitions }: { readonly aims: TurnAims; readonly repetitions: number },
): readonly Figure[] {
  const cold: number[] = [];
  const warm: number[] = [];
  const play = (): readonly [cold: number, warm: number] => {
    const table = coldTable(log, tools);
    const run = () => processorMillis(() => stepAgain(table.log, table.tools));
    const millis = [run(), run()] as const;
    table.close();
    return millis;
  };
  const spend = (isEnough: (spent: number, runs: number) => boolean, keep?: (cold: number, warm: number) => void) => {
    for (let spent = 0, runs = 0; !isEnough(spent, runs); runs++) {
      const [first, again] = play();
      keep?.((1000 * log.turns) / first, (1000 * log.turns) / again);
      spent += first + again;
    }
  };
  spend((spent, runs) => spent >= WARM_UP.millis && runs >= WARM_UP.runs);
  spend(
    (spent, runs) =>
      (runs >= repetitions && spent >= MEASURED.leastMillis) ||
      (runs >= MEASURED.leastRuns && spent >= MEASURED.mostMillis),
    (first, again) => {
      cold.push(first);
      warm.push(again);
    },
  );
  return (['cold', 'warm'] as const).map((how) => ({
    ...{ group: 'turns', name: `${name}, ${how}`, unit: 'turns/s', clock: 'processor' },
    ...measured(how === 'cold' ? cold : warm),
    aim: aims[how] === null ? null : { atLeast: aims[how] },
    work: { ...log.work, turns: log.turns },
  }));
}

/** Where a cold turn's time goes, and what that is for one nation and hour. `turnMicros` is what a turn takes without a profiler. */
export async function sectorFigures(
  name: string,
  log: PlayedLog,
  tools: Tools,
  { turnMicros, repetitions }: { readonly turnMicros: number; readonly repetitions: number },
): Promise<readonly Figure[]> {
  const meter = await sharesMeter();
  for (let i = 0; i < repetitions; i++) {
    const table = coldTable(log, tools);
    await meter.during(() => stepAgain(table.log, table.tools));
    table.close();
  }
  const shares = meter.shares();
  const { nations, hours } = log.work;
  return SHARES.flatMap((share) => {
    const common = {
      group: 'sectors',
      unit: 'µs',
      clock: 'processor',
      quartiles: null,
      aim: null,
      repetitions,
    } as const;
    const micros = turnMicros * shares[share];
    const turn = { name: `${name}, cold turn: ${share}`, figure: thousandths(micros), work: log.work };
    const hour = { name: `${name}, nation-hour: ${share}`, figure: thousandths(micros / (nations * hours)) };
    const isHourly = share !== 'rest of the turn' && share !== 'digest' && share !== 'garbage';
    return [
      { ...common, ...turn },
      ...(isHourly ? [{ ...common, ...hour, work: { assets: Math.round(log.work.assets / nations) } }] : []),
    ];
  });
}
