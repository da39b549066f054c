/**
 * Pipes are EPANET's own format, and only EPANET can say whether they are a network. What it refuses is found by the check, by the server
 * and by `npm run play`, with file, line and remedy: never at the table, when the first turn closes.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../server/main/loadScenarios.ts';
import { command } from '../support/command.ts';
import { scenarioCopy } from './scenarioCopy.ts';

const FILE = 'networks/kes.yaml';

const SLIPS: readonly {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly code: number;
  readonly below?: number;
}[] = [
  {
    name: 'a pipe to a junction that is not there',
    from: 'branch-2 main-1-1 tap-2',
    to: 'branch-2 main-1-2 tap-2',
    says: 'undefined node main-1-2 in [PIPES] section',
    code: 203,
  },
  {
    name: 'a number that is none',
    from: 'tap-2 0 3000',
    to: 'tap-2 0 3.000.0',
    says: 'illegal numeric value 3.000.0 in [JUNCTIONS] section',
    code: 202,
  },
  {
    name: 'a pump without a curve',
    from: 'pump-1-2 source-1 outlet-1 HEAD curve-1',
    to: 'pump-1-2 source-1 outlet-1 HEAD curve-2',
    says: 'undefined curve curve-2 in [PUMPS] section',
    code: 206,
  },
  {
    name: 'a junction that nothing reaches, named by its id alone',
    from: 'tap-2 0 3000',
    to: 'tap-2 0 3000\n    tap-3 0 100',
    says: 'network has an unconnected node with ID:  tap-3',
    code: 234,
    below: 1,
  },
  {
    name: 'a curve that no pump can have',
    from: 'curve-1 2500 63',
    to: 'curve-1 0 50\n    curve-1 100 60',
    says: 'invalid head curve for pump pump-1-1',
    code: 227,
    below: -4,
  },
];

describe('pipes that EPANET refuses', () => {
  it.each(SLIPS)('$name', async ({ from, to, says, code, below = 0 }) => {
    const copy = await scenarioCopy();
    const line = (await copy.edit(FILE, from, to)) + below;
    const { stdout, status } = await command('check', copy.folder);
    const path = join(copy.folder, FILE);
    expect(stdout).toContain(
      `${path}:${line} error EPANET does not open these pipes: ${says} — correct it; EPANET’s manual explains error ${code}`,
    );
    expect(stdout).toContain('it cannot be played yet.');
    expect(status).toBe(1);
  });

  it('keep an exercise off the server’s list, which says where to look, and off the command line', async () => {
    const copy = await scenarioCopy();
    const line = await copy.edit(FILE, 'branch-2 main-1-1 tap-2', 'branch-2 main-1-2 tap-2');
    const complaints: string[] = [];
    const scenarios = await loadScenarios(join(copy.folder, '..'), (sentence) => complaints.push(sentence));
    expect([...scenarios.keys()]).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining(`${FILE}:${line}: EPANET does not open these pipes`)]);
    const { stderr, status } = await command('play', copy.folder);
    expect(stderr).toContain(`${FILE}:${line} EPANET does not open these pipes`);
    expect(status).not.toBe(0);
  });
});
