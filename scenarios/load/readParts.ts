import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { byId } from '../../engine/model/ids.ts';
import { campaignSchema } from '../schema/campaign.ts';
import { informationSchema } from '../schema/information.ts';
import { injectSchema } from '../schema/inject.ts';
import { nationSchema } from '../schema/nation.ts';
import { networkSchema } from '../schema/network.ts';
import { orderSchema } from '../schema/order.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import type { Fault } from './fault.ts';
import { suggest } from './nearest.ts';
import type { Part, Parts } from './parts.ts';
import { MAP_FILE, readMap } from './readMap.ts';
import { readPart } from './readPart.ts';
import { PRACTICE_FILE, readPractice } from './readPractice.ts';

const HEAD_FILE = 'scenario.yaml';
const FOLDERS = ['nations', 'networks', 'campaigns', 'orders', 'injects', 'information'] as const;

/** Reads every file of a scenario folder. Parts are null when any file is missing or not well-formed. */
export async function readParts(folder: string): Promise<{ parts: Parts | null; faults: readonly Fault[] }> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const remedy = 'name a folder such as scenarios/first-light';
    return {
      parts: null,
      faults: [{ file: '.', line: 1, severity: 'error', says: 'there is no such folder', remedy }],
    };
  }
  const [strays, head, map, practice, nations, networks, campaigns, orders, injects, information] = await Promise.all([
    strangers(folder),
    readPart(folder, HEAD_FILE, scenarioSchema),
    readMap(folder),
    readPractice(folder),
    readFolder(folder, 'nations', nationSchema),
    readFolder(folder, 'networks', networkSchema),
    readFolder(folder, 'campaigns', campaignSchema),
    readFolder(folder, 'orders', orderSchema),
    readFolder(folder, 'injects', injectSchema),
    readFolder(folder, 'information', informationSchema),
  ]);
  const read = [head, map, practice, nations, networks, campaigns, orders, injects, information];
  const faults = [...strays, ...read.flatMap((one) => one.faults)];
  if (!head.part || !map.map || faults.some((fault) => fault.severity === 'error')) return { parts: null, faults };
  const parts: Parts = {
    folder,
    head: head.part,
    map: map.map,
    practice: practice.practice,
    nations: inOrder(nations.parts, head.part.value.nationOrder),
    networks: networks.parts,
    campaigns: campaigns.parts,
    orders: orders.parts,
    injects: injects.parts,
    information: information.parts,
  };
  return { parts, faults };
}

/** Nations in the author's order; those that it does not name come last. */
function inOrder<T extends Part<{ readonly id: string }>>(
  parts: readonly T[],
  order: readonly string[] = [],
): readonly T[] {
  const rank = ({ value }: T) => (order.includes(value.id) ? order.indexOf(value.id) : order.length);
  return [...parts].sort((a, b) => rank(a) - rank(b) || byId(a.value.id, b.value.id));
}

/** Reads every .yaml file of one folder, in order of the file names. */
async function readFolder<T>(
  folder: string,
  name: (typeof FOLDERS)[number],
  schema: z.core.$ZodType<T>,
): Promise<{ parts: readonly Part<T>[]; faults: readonly Fault[] }> {
  const entries = (await readdir(join(folder, name)).catch(() => [])).filter((entry) => !isIgnored(entry));
  const stems = entries.filter((entry) => entry.endsWith('.yaml')).map((entry) => entry.slice(0, -'.yaml'.length));
  const faults: Fault[] = entries
    .filter((entry) => !entry.endsWith('.yaml'))
    .map((entry) => stray(`${name}/${entry}`, 'only files that end in .yaml are read here', 'rename or remove it'));
  if (stems.length === 0 && (name === 'nations' || name === 'orders')) {
    faults.push(
      stray(name, `there is no file in the folder \`${name}\``, 'add one; scenarios/first-light has some to copy'),
    );
  }
  const read = await Promise.all(stems.sort(byId).map((stem) => readPart(folder, `${name}/${stem}.yaml`, schema)));
  return {
    parts: read.flatMap((one) => (one.part ? [one.part] : [])),
    faults: [...faults, ...read.flatMap((one) => one.faults)],
  };
}

/** Files and folders that nothing reads: probably a slip of the pen in a name. */
async function strangers(folder: string): Promise<readonly Fault[]> {
  const known: readonly string[] = [HEAD_FILE, MAP_FILE, PRACTICE_FILE, ...FOLDERS];
  const entries = await readdir(folder);
  return entries
    .filter((entry) => !isIgnored(entry) && !known.includes(entry))
    .map((entry) => stray(entry, 'nothing reads this', suggest(entry, known, 'a scenario folder holds')));
}

function stray(file: string, says: string, remedy: string): Fault {
  return { file, line: 1, severity: 'error', says, remedy };
}

function isIgnored(entry: string): boolean {
  return entry.startsWith('.') || entry === 'README.md';
}
