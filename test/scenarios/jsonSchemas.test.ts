import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../scripts/generate/schemas/jsonSchemas.ts';
import { ROOT } from '../support/sourceFile.ts';

const FOLDER = join(ROOT, 'scenarios/schema/json');

it('the committed JSON Schemas are what `npm run generate:schemas` writes', () => {
  const made = jsonSchemas();
  expect(readdirSync(FOLDER).sort()).toEqual(made.map(([name]) => name).sort());
  for (const [name, text] of made) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text);
});
