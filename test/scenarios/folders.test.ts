import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { ROOT } from '../support/sourceFile.ts';

const SCENARIOS = join(ROOT, 'scenarios');
const folders = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['schema', 'load'].includes(entry.name))
  .map((entry) => entry.name);

/** Warnings that are known and meant, so that a new one is noticed. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {};

it('finds the scenarios', () => {
  expect(folders).toContain('first-light');
});

describe.each(folders)('%s', (name) => {
  const folder = join(SCENARIOS, name);

  it('has no fault but those that are known and meant', async () => {
    const { scenario, faults } = await loadScenario(folder);
    expect(faults.filter((fault) => fault.severity === 'error')).toEqual([]);
    expect(faults.map((fault) => fault.says)).toEqual(KNOWN[name] ?? []);
    expect(scenario?.id).toBe(name);
  });

  it('has a canonical form, so that its hash means the same everywhere', async () => {
    const { scenario } = await loadScenario(folder);
    expect(canonicalJson(scenario).length).toBeGreaterThan(0);
  });

  it('says in each file which schema an editor should use, and the schema is there', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(folder, file);
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8'))?.[1];
      expect(schema, file).toBeDefined();
      expect(readFileSync(join(dirname(path), schema ?? ''), 'utf8'), file).toContain('draft-07');
    }
  });

  it('speaks without exclamation marks', async () => {
    const { scenario } = await loadScenario(folder);
    const { map: _, ...told } = scenario ?? { map: null };
    expect(JSON.stringify(told)).not.toMatch(/!/);
  });
});
