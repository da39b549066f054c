import type { Scenario } from '../../engine/model/scenario.ts';
import { playBots } from '../../engine/room/playBots.ts';
import type { Tools } from '../../engine/run/game.ts';
import { NETWORK_PARTS } from '../generate/scenario/networkPart.ts';
import { couplingFigures } from './couplingFigures.ts';
import { drawnTable } from './drawnTable.ts';
import { energyFigures } from './energyFigures.ts';
import { exerciseFigures } from './exerciseFigures.ts';
import type { Figure } from './figure.ts';
import { flowFigures } from './flowFigures.ts';
import { growthFigure } from './growthFigure.ts';
import { loadFigure } from './loadFigure.ts';
import { logFigures } from './logFigures.ts';
import { keptStates, roomMemory } from './memoryFigures.ts';
import { type PlayedLog, playLog } from './playedLog.ts';
import { sectorFigures, type TurnAims, turnFigures } from './turnFigures.ts';

/** What is measured, and how often. */
export interface BenchOptions {
  readonly scenario: Scenario;
  readonly tools: Tools;
  readonly repetitions: number;
  readonly groups: ReadonlySet<Figure['group']>;
}

const SEED = 'bench';
const NO_FLOWS = NETWORK_PARTS.filter((part) => part === 'transport');
const NO_AIM: TurnAims = { cold: null, warm: null };

/** All figures of the groups asked for. Where a group needs what another one measures, that is measured and left out. */
export async function allFigures({ scenario, tools, repetitions, groups }: BenchOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  if (groups.has('solvers'))
    figures.push(
      ...energyFigures(repetitions),
      ...couplingFigures(repetitions, scenario, tools),
      ...(await flowFigures()),
    );

  const firstLight = playLog(scenario, SEED, scenario.turns, tools);
  if (groups.has('log')) {
    const room = playBots({ scenario, seed: SEED, turns: scenario.turns, bots: 'by-the-book', tools });
    figures.push(await loadFigure(scenario.id, repetitions), ...logFigures(room, tools, repetitions));
  }
  if (['turns', 'log', 'memory'].some((group) => groups.has(group as Figure['group'])))
    figures.push(...exerciseFigures(scenario.id, firstLight, tools, repetitions));

  if (['turns', 'sectors', 'growth', 'memory'].some((group) => groups.has(group as Figure['group'])))
    figures.push(...(await drawnFigures(scenario, firstLight, { tools, repetitions, groups })));
  return figures.filter(({ group }) => groups.has(group));
}

/** Those of turns, of First Light and of drawn exercises. */
async function drawnFigures(
  written: Scenario,
  firstLight: PlayedLog,
  { tools, repetitions, groups }: Omit<BenchOptions, 'scenario'>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const table = (size: Omit<Parameters<typeof drawnTable>[0], 'turns'>, turns: number) =>
    playLog(drawnTable({ ...size, turns }, written), SEED, turns, tools);
  const hundred = { nations: 6, assets: 100, seatsEach: 10 };
  const turns = (name: string, log: PlayedLog, aims: TurnAims) => turnFigures(name, log, tools, { aims, repetitions });

  const whole = table({ ...hundred, parts: NETWORK_PARTS }, 8);
  const measuredFirst = turns(written.id, firstLight, { cold: 500, warm: null });
  const measuredWhole = turns('five sectors', whole, { cold: 250, warm: 440 });
  figures.push(...measuredFirst, ...measuredWhole);

  if (groups.has('sectors'))
    for (const [name, log, [cold]] of [
      [written.id, firstLight, measuredFirst],
      ['five sectors', whole, measuredWhole],
    ] as const)
      figures.push(
        ...(await sectorFigures(name, log, tools, { turnMicros: 1e6 / (cold?.figure ?? Number.NaN), repetitions })),
      );

  if (groups.has('turns') || groups.has('growth')) {
    const sizes = [
      [hundred, 600],
      [{ nations: 6, assets: 1000, seatsEach: 10 }, 300],
      [{ nations: 19, assets: 5000, seatsEach: 4 }, 70],
    ] as const;
    const dry = sizes.map(([size, cold]) =>
      turns(`no water, no roads, ${size.assets} assets`, table({ ...size, parts: NO_FLOWS }, 4), { cold, warm: null }),
    );
    figures.push(
      ...dry.flat(),
      growthFigure(
        'a cold turn by assets, no water, no roads',
        dry.flatMap(([cold]) => cold ?? []),
      ),
    );
    const below = table({ ...hundred, parts: NETWORK_PARTS, hasPartsOut: true }, 8);
    figures.push(...turns('five sectors, parts out of service', below, NO_AIM));
    const wet = turns(
      'five sectors, 1000 assets',
      table({ nations: 6, assets: 1000, seatsEach: 10, parts: NETWORK_PARTS }, 4),
      NO_AIM,
    );
    figures.push(
      ...wet,
      growthFigure(
        'a cold turn by assets, five sectors',
        [measuredWhole, wet].flatMap(([cold]) => cold ?? []),
      ),
    );
  }

  if (groups.has('memory'))
    figures.push(
      keptStates('five sectors', table({ ...hundred, parts: NETWORK_PARTS }, 48), tools),
      roomMemory(written.id, firstLight, tools),
      roomMemory('five sectors', whole, tools),
    );
  return figures;
}
