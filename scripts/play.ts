import './requireNode.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BOT_NAMES, type BotName } from '../engine/bots/botNames.ts';
import { metricsOf } from '../engine/evaluation/metrics.ts';
import { exportRun } from '../engine/room/exportRun.ts';
import { playBots } from '../engine/room/playBots.ts';
import { writeRunText } from '../engine/run/writeRunText.ts';
import { nativeTools } from '../server/nativeTools.ts';
import { readScenario } from './cli/readScenario.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';

const HELP = `EXERCISE  Longtable: play a whole exercise with bots in every seat.

  npm run -s play -- <scenario> [--seed 7] [--bots by-the-book] [--turns 4] [--out run.json] [--json]

  <scenario>   a name in scenarios/ or the path of a scenario's folder
  --seed       printable ASCII; the same seed gives the same run, bit for bit (default 1)
  --bots       ${BOT_NAMES.join(', ')} (default by-the-book)
  --turns      turns to play (default: the scenario's own number)
  --out        write the run file, for replay
  --json       print exactly one JSON object
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      bots: { type: 'string', default: 'by-the-book' },
      turns: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError(`play takes one scenario.\n\n${HELP}`);
  const bots = BOT_NAMES.find((bot) => bot === values.bots);
  if (!bots) throw new UsageError(`There is no policy "${values.bots}"; there are ${BOT_NAMES.join(', ')}.`);
  if (!/^[\x20-\x7e]+$/.test(values.seed)) throw new UsageError('A seed is one or more printable ASCII characters.');
  const scenario = await readScenario(name);
  const turns = values.turns === undefined ? scenario.turns : wholeTurns(values.turns);
  const room = playBots({ scenario, seed: values.seed, turns, bots: bots satisfies BotName, tools: nativeTools });
  const file = exportRun(room, { reveal: true });
  if (values.out !== undefined) writeRun(values.out, writeRunText(file));
  const metrics = metricsOf(room.game.scenario, room.state);
  const result = {
    scenario: scenario.id,
    seed: values.seed,
    bots,
    rulesVersion: room.header.rulesVersion,
    turns: room.state.turn,
    stateHash: room.stateHash,
    logHash: room.entries.at(-1)?.chain ?? null,
    metrics,
  };
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  const { personHours, hospitalDarkHours, byNation } = metrics;
  const lines = [
    `EXERCISE  ${scenario.id}, seed ${values.seed}, ${bots}, ${room.state.turn} turns (rules ${result.rulesVersion})`,
    `person-hours without safe water or power   ${personHours.toLocaleString('en')}`,
    `hospital hours in the dark                 ${hospitalDarkHours}`,
    ...Object.entries(byNation).map(
      ([id, n]) =>
        `  ${id}  water ${n.water.toLocaleString('en')}  power ${n.power.toLocaleString('en')}  dark ${n.hospitalDarkHours} h`,
    ),
    `stateHash  ${result.stateHash}`,
    `logHash    ${result.logHash}`,
    ...(values.out === undefined
      ? []
      : [`written to ${values.out}; check it with: npm run -s replay -- ${values.out}`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});

function writeRun(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The run cannot be written to ${path}: ${error instanceof Error ? error.message : 'failed'}`);
  }
}

function wholeTurns(text: string): number {
  const turns = Number(text);
  if (!Number.isInteger(turns) || turns < 1 || turns > 100)
    throw new UsageError(`--turns takes a whole number from 1 to 100, not "${text}".`);
  return turns;
}
