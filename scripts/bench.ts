import './requireNode.ts';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { nativeTools } from '../server/nativeTools.ts';
import { allFigures } from './bench/allFigures.ts';
import { type Figure, GROUPS } from './bench/figure.ts';
import { thousandths } from './bench/measure.ts';
import { markdownTable, textTable } from './bench/tables.ts';
import { readScenario } from './cli/readScenario.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';
import { wholeNumber } from './cli/wholeNumber.ts';

const HELP = `EXERCISE  Longtable: measure how fast exercises are played on this machine, and what they hold.

  npm run -s bench [-- --runs 10] [--only turns,log] [--json | --markdown]

  --runs    repetitions behind each figure, after a warm-up; fewer of what is large (default 10)
  --only    some groups by name: ${GROUPS.join(', ')}
  --json    print exactly one JSON object: figure, aim, quartiles, repetitions and work of each row
  --markdown
            print a table for docs/reliability.md

Each figure is a median, with the work behind it. Turns are whole: every seat's orders, the hours of all networks, stages, injects and
the digest. Cold, the solvers have seen no hour of them before; warm, they have seen each. Processor time is that of the whole process,
so that what else the machine does matters less; on a busy one the same work still takes up to twice as long.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [load = Number.NaN] = loadavg();
  const figures = await allFigures({
    scenario: await readScenario('first-light'),
    tools: nativeTools,
    repetitions: wholeNumber('--runs', values.runs, 1000),
    groups: groupsOf(values.only),
  });
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: thousandths(load),
  };
  const { node, cores, processor } = machine;
  const head = `EXERCISE  Node ${node}, ${cores} × ${processor}, load ${machine.load} before`;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...machine, figures })}\n`);
  else if (values.markdown) process.stdout.write(`${head}\n\n${markdownTable(figures)}`);
  else process.stdout.write(`${head}\n${textTable(figures)}`);
  return 0;
});

function groupsOf(only: string | undefined): ReadonlySet<Figure['group']> {
  const asked = only?.split(',') ?? GROUPS;
  const unknown = asked.find((name) => !GROUPS.some((group) => group === name));
  if (unknown !== undefined) throw new UsageError(`--only takes ${GROUPS.join(', ')}, not "${unknown}".`);
  return new Set(GROUPS.filter((group) => asked.includes(group)));
}
