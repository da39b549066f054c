import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEpanet } from '../../../server/loadEpanet.ts';
import { ROOT } from '../sourceFile.ts';

/** The toolkit, loaded once for all that a test file does. */
export const epanet = await loadEpanet();

/** The names of our own committed networks. */
export const OWN_NETWORKS = ['Village', 'Hill', 'City'] as const;

/** The text of one of our own networks. */
export function ownNetwork(name: (typeof OWN_NETWORKS)[number]): string {
  return readFileSync(join(ROOT, 'test/reference/water', `${name}.inp`), 'utf8');
}

/** What the oracle of `npm run generate:water` says about one scenario of a network. */
export interface OwnAnswer {
  readonly steps: readonly {
    readonly t: number;
    readonly head: readonly number[];
    readonly demand: readonly number[];
    readonly flow: readonly number[];
  }[];
}

/** The oracle's answer to a scenario. */
export function ownAnswer(name: (typeof OWN_NETWORKS)[number], scenario: number): OwnAnswer {
  return JSON.parse(readFileSync(join(ROOT, 'test/reference/water', `water_${name}_s${scenario}.json`), 'utf8'));
}

let opened = 0;

/** A name under which nobody has opened a network yet. */
export function freshName(): string {
  opened += 1;
  return `network${opened}`;
}
