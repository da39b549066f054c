/**
 * Writes the map of an exercise. Run at authoring time; the file is committed and nothing is generated while playing.
 *
 *   npm run generate:map                       scenarios/first-light/map.json from its committed seed
 *   npm run generate:map -- <seed> <file>      another map elsewhere
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatMap } from './map/formatMap.ts';
import { generateMap } from './map/generateMap.ts';
import { FIRST_LIGHT_MAP_SEED } from './map/seeds.ts';

const [seed = FIRST_LIGHT_MAP_SEED, file] = process.argv.slice(2);
const target = file ?? fileURLToPath(new URL('../../scenarios/first-light/map.json', import.meta.url));
const text = formatMap(generateMap(seed));
writeFileSync(target, text);
process.stdout.write(`${target}: ${Math.round(text.length / 1000)} kB, seed "${seed}"\n`);
