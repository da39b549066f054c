/**
 * Writes the JSON Schemas of the scenario files, which editors use to help while somebody writes YAML.
 *
 *   npm run generate:schemas
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './schemas/jsonSchemas.ts';

const folder = fileURLToPath(new URL('../../scenarios/schema/json/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) {
  writeFileSync(`${folder}${name}`, text);
  process.stdout.write(`${folder}${name}\n`);
}
