import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { type ScenarioCopy, scenarioCopy } from './scenarioCopy.ts';

/** What can be wrong with the files themselves. */
const CASES: readonly {
  readonly name: string;
  readonly spoil: (copy: ScenarioCopy) => Promise<unknown>;
  readonly file: string;
  readonly says: string;
  readonly remedy: string;
}[] = [
  {
    name: 'the head is missing',
    spoil: (copy) => copy.remove('scenario.yaml'),
    file: 'scenario.yaml',
    says: 'the file is missing',
    remedy: 'add scenario.yaml; scenarios/first-light has one to copy',
  },
  {
    name: 'the map is missing',
    spoil: (copy) => copy.remove('map.json'),
    file: 'map.json',
    says: 'the file is missing',
    remedy: 'make the map again with `npm run generate:map`, or copy map.json of scenarios/first-light',
  },
  {
    name: 'there are no nations',
    spoil: (copy) => copy.remove('nations'),
    file: 'nations',
    says: 'there is no file in the folder `nations`',
    remedy: 'add one; scenarios/first-light has some to copy',
  },
  {
    name: 'a file is empty',
    spoil: (copy) => copy.write('orders/N02.yaml', '# nothing yet\n'),
    file: 'orders/N02.yaml',
    says: 'the file is empty',
    remedy: 'fill it, or delete it',
  },
  {
    name: 'a file has another ending',
    spoil: (copy) => copy.write('orders/N09.yml', 'id: N09\n'),
    file: 'orders/N09.yml',
    says: 'only files that end in .yaml are read here',
    remedy: 'rename or remove it',
  },
  {
    name: 'a file in a folder that nothing reads',
    spoil: (copy) => copy.write('scenarios.yaml', 'id: other\n'),
    file: 'scenarios.yaml',
    says: 'nothing reads this',
    remedy: 'did you mean `scenario.yaml`?',
  },
  {
    name: 'a file is not UTF-8',
    spoil: (copy) =>
      copy.rewrite('nations/tal.yaml', (text) => Buffer.from(text.replace('Talumar', 'Tälumar'), 'latin1')),
    file: 'nations/tal.yaml',
    says: 'the file is not UTF-8 text',
    remedy: 'save it again with the encoding UTF-8',
  },
  {
    name: 'a file holds two documents',
    spoil: (copy) => copy.rewrite('information/ind-1.yaml', (text) => text.replace('reveals:', '---\nreveals:')),
    file: 'information/ind-1.yaml',
    says: 'a second document starts here',
    remedy: 'keep one document a file: remove the line `---`',
  },
  {
    name: 'a file holds a list',
    spoil: (copy) => copy.write('orders/N02.yaml', '- id: N02\n'),
    file: 'orders/N02.yaml',
    says: 'the file is a list',
    remedy: 'write keys with values, each on a line below',
  },
  {
    name: 'the map is cut off',
    spoil: (copy) => copy.rewrite('map.json', (text) => text.slice(0, 2000)),
    file: 'map.json',
    says: 'this is not readable as JSON',
    remedy: 'make the map again with `npm run generate:map`, or copy map.json of scenarios/first-light',
  },
  {
    name: 'the map holds something else',
    spoil: (copy) => copy.rewrite('map.json', (text) => text.replace('"width"', '"breadth"')),
    file: 'map.json',
    says: 'unknown key `breadth`',
    remedy: expect.stringContaining('known keys: `width`'),
  },
];

describe('what is wrong with the files of a scenario is told with file, line and remedy', () => {
  it.each(CASES)('$name', async ({ spoil, file, says, remedy }) => {
    const copy = await scenarioCopy();
    await spoil(copy);
    const { scenario, faults } = await loadScenario(copy.folder);
    expect(scenario).toBeNull();
    expect(faults).toContainEqual({ file, line: expect.any(Number), severity: 'error', says, remedy });
  });

  it('a folder that is not there', async () => {
    const { scenario, faults } = await loadScenario(join((await scenarioCopy()).folder, 'nowhere'));
    expect(scenario).toBeNull();
    const remedy = 'name a folder such as scenarios/first-light';
    expect(faults).toEqual([{ file: '.', line: 1, severity: 'error', says: 'there is no such folder', remedy }]);
  });

  it('a scenario may do without injects, campaigns and information, and hold notes', async () => {
    const copy = await scenarioCopy();
    await copy.write('README.md', 'Notes of the author.\n');
    await copy.write('injects/.draft', 'hidden\n');
    const { faults } = await loadScenario(copy.folder);
    expect(faults.filter((fault) => fault.severity === 'error')).toEqual([]);
  });
});
