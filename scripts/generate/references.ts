/**
 * Writes our own small networks with their answers to test/reference/: communications, banking, interdependency. The networks are drawn
 * from a fixed seed. The answers come from means that share nothing with the engine: every cut, every subset and every walk tried
 * one by one, exact fractions, and linear programs solved by HiGHS.
 *
 *   npm run generate:references
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../cli/runCommand.ts';
import { drawCommunications } from './references/drawCommunications.ts';
import { drawDebts } from './references/drawDebts.ts';
import { drawInoperability } from './references/drawInoperability.ts';
import { drawQueues } from './references/drawQueues.ts';

const FOLDER = join(import.meta.dirname, '../../test/reference');

await runCommand(async () => {
  const files: Readonly<Record<string, unknown>> = {
    'communications/comms_marsh9.json': await drawCommunications('marsh', {
      nodes: 9,
      links: 12,
      pairs: 14,
      parallel: true,
    }),
    'communications/comms_ridge13.json': await drawCommunications('ridge', {
      nodes: 13,
      links: 21,
      pairs: 40,
      parallel: false,
    }),
    'banking/banking_gridlock_drawn.json': drawQueues('queues', 24),
    'banking/banking_eisenberg_noe_drawn.json': await drawDebts('debts', 12),
    'interdependency/interdep_iim_drawn.json': drawInoperability('sectors', 15),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(FOLDER, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `${JSON.stringify(content)}\n`);
    process.stdout.write(`${path}\n`);
  }
  return 0;
});
