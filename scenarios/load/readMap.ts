import type { MapData } from '../../engine/model/mapData.ts';
import { mapSchema } from '../schema/map.ts';
import type { Fault } from './fault.ts';
import { checkForm, readText } from './readPart.ts';
import { readYaml } from './readYaml.ts';

export const MAP_FILE = 'map.json';

const REMEDY = 'make the map again with `npm run generate:map`, or copy map.json of scenarios/first-light';

/** Reads the map. It is large and made by a program, so that its lines are only counted when something is wrong. */
export async function readMap(folder: string): Promise<{ map: MapData | null; faults: readonly Fault[] }> {
  const text = await readText(folder, MAP_FILE);
  if (typeof text !== 'string') return { map: null, faults: [{ ...text, remedy: REMEDY }] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const line = /line (\d+)/.exec((error as Error).message)?.[1];
    const says = 'this is not readable as JSON';
    return {
      map: null,
      faults: [{ file: MAP_FILE, line: Number(line ?? 1), severity: 'error', says, remedy: REMEDY }],
    };
  }
  const parsed = mapSchema.safeParse(value);
  if (parsed.success) return { map: parsed.data, faults: [] };
  const { source } = readYaml(MAP_FILE, text);
  return { map: null, faults: checkForm(source, value, mapSchema).faults };
}
