import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify as write } from 'yaml';
import type { Campaign } from '../../engine/model/campaign.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { Inject } from '../../engine/model/inject.ts';
import type { OrderType } from '../../engine/model/order.ts';
import type { Information, Nation } from '../../engine/model/scenario.ts';
import type { Fault } from '../../scenarios/load/fault.ts';
import { loadWithParts } from '../../scenarios/load/loadWithParts.ts';
import type { Head } from '../../scenarios/load/parts.ts';
import { ROOT } from '../support/sourceFile.ts';

/** What a small scenario is made of; whatever is left out is as in the one with which nothing is wrong. */
interface Small {
  readonly head?: Partial<Head>;
  readonly nations?: readonly Nation[];
  readonly orders?: readonly OrderType[];
  readonly campaigns?: readonly Campaign[];
  readonly injects?: readonly Inject[];
  readonly information?: readonly Information[];
}

/** Written out in full, since anchors and aliases are not used in scenarios. */
const stringify = (value: unknown) => write(value, { aliasDuplicateObjects: false });
const text = (en: string) => ({ en });
const yaml = async (file: string) =>
  parse(await readFile(join(ROOT, 'scenarios/first-light', file), 'utf8')) as unknown;

/** Kesara and Talumar as First Light has them. */
export const [KES, TAL] = [(await yaml('nations/kes.yaml')) as Nation, (await yaml('nations/tal.yaml')) as Nation];

const HEAD: Head = {
  ...((await yaml('scenario.yaml')) as Head),
  id: 'small',
  turns: 4,
  nationOrder: ['kes'],
  subjects: [],
  statements: [],
  readOuts: [1, 2, 3, 4].map((turn) => ({ turn, say: text('A turn opens.') })),
};

/** An order that can always be given. */
export function order(id: string, change: Partial<OrderType>): OrderType {
  return {
    id,
    name: text('An order'),
    summary: text('It does something.'),
    roles: ['civ'],
    takesEffect: 'atResolution',
    asks: [],
    needs: [],
    effects: [{ do: 'occupy', item: 'crew', count: 1, while: 'turn' }],
    price: text('One crew'),
    reasons: [],
    ...change,
  };
}

/** An inject to these seats, with a Decide button for each. */
export function inject(id: string, turn: number, to: readonly string[], change: Partial<Inject> = {}): Inject {
  return {
    id,
    title: text('A row'),
    turn,
    from: text('Somebody'),
    severity: 'routine',
    deliveries: [
      {
        to,
        subject: text('A question'),
        body: text('What do you need from your neighbours?'),
        decide: [{ order: 'M05', label: text('Ask for help'), answers: {} }],
      },
    ],
    expected: text('A good team asks.'),
    ...change,
  };
}

/** An inject that tells and asks nothing. */
export function news(id: string, turn: number, to: readonly string[], body = 'It is getting light.'): Inject {
  const told = { to, subject: text('News'), body: text(body), decide: [] };
  return inject(id, turn, to, { deliveries: [told] });
}

/** The stages against one nation: a door at the works, then harm through it. */
export function track(nation: string, from: number): Campaign['tracks'][number] {
  const stage = (id: string, change: Partial<Campaign['tracks'][number]['stages'][number]>) => ({
    id,
    name: text('A stage'),
    techniques: ['T0822'],
    dwellTurns: 1,
    needsDoor: null,
    effects: [],
    ...change,
  });
  return {
    id: nation,
    stages: [
      stage('log-on', { dwellTurns: from, effects: [{ do: 'openDoor', assets: [`${nation}-works`] }] }),
      stage('dosing', {
        dwellTurns: 2,
        needsDoor: `${nation}-works`,
        effects: [{ do: 'stopDosing', asset: `${nation}-works` }],
      }),
    ],
  };
}

/** A campaign with these tracks. */
export function campaign(...tracks: Campaign['tracks']): Campaign {
  return { id: 'c1', name: text('A campaign'), actor: 'UNK-1', attackVersion: '18.1', tracks };
}

export const ASK_FOR_HELP = order('M05', {
  roles: ['civ', 'mil'],
  takesEffect: 'now',
  asks: [{ ask: 'nations' }, { ask: 'item', options: ['crew', 'team', 'set'] }],
  effects: [{ do: 'request' }],
});
export const DECLARE = order('N02', {
  takesEffect: 'now',
  needs: [{ need: 'noticedDoor' }],
  effects: [{ do: 'declare' }, { do: 'grant', information: 'ind-1' }],
});
export const SHARE = order('S01', {
  takesEffect: 'now',
  asks: [{ ask: 'information' }, { ask: 'nations' }, { ask: 'tlp' }],
  needs: [{ need: 'holdsAsked' }],
  effects: [{ do: 'share' }],
});
export const ADVISE = order('N05', {
  needs: [{ need: 'holds', information: 'ind-1' }],
  effects: [{ do: 'advise', reduces: null }],
});
export const MANUAL = order('O01', {
  asks: [{ ask: 'target', kinds: ['works'], of: 'own' }],
  needs: [{ need: 'struck' }, { need: 'measure', measure: 'manual', is: 'off' }],
  effects: [
    { do: 'occupy', item: 'crew', count: 1, while: 'measure' },
    { do: 'goManual', servicePerMille: 700, tiredPerMille: 500, tiredAfterTurns: 4 },
  ],
});

/** The orders of the small scenario. */
export const ORDERS = [ASK_FOR_HELP, DECLARE, SHARE, ADVISE, MANUAL];
/** Its injects: every seat has a decision in turns 1 and 3. */
export const INJECTS = [1, 3].map((turn) => inject(`FL0${turn}`, turn, ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil']));

/** A small scenario in a folder of its own, as a trainer might write it; it goes when the test is over. */
export async function smallScenario(small: Small): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'longtable-small-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'small');
  const lists = {
    nations: small.nations ?? [KES, TAL],
    orders: small.orders ?? ORDERS,
    campaigns: small.campaigns ?? [campaign(track('kes', 1), track('tal', 2))],
    injects: small.injects ?? INJECTS,
    information: small.information ?? [{ id: 'ind-1', name: text('IND-1'), says: text('A mark.'), reveals: ['c1'] }],
  };
  await mkdir(folder);
  await writeFile(join(folder, 'scenario.yaml'), stringify({ ...HEAD, ...small.head }));
  await writeFile(join(folder, 'map.json'), await readFile(join(ROOT, 'scenarios/first-light/map.json')));
  for (const [name, list] of Object.entries(lists)) {
    await mkdir(join(folder, name));
    for (const one of list) await writeFile(join(folder, name, `${one.id}.yaml`), stringify(one));
  }
  return folder;
}

/** A fault with the text of the line that it names, in place of the line's number. */
export interface Told extends Omit<Fault, 'line'> {
  readonly at: string;
}

/** Puts the text of its line into each fault. */
export async function withLines(folder: string, faults: readonly Fault[]): Promise<readonly Told[]> {
  return Promise.all(
    faults.map(async ({ line, ...fault }) => {
      const lines = (await readFile(join(folder, fault.file), 'utf8')).split('\n');
      return { ...fault, at: lines[line - 1]?.trim() ?? '' };
    }),
  );
}

/** What is told about a small scenario. */
export async function faultsOf(small: Small): Promise<readonly Told[]> {
  const folder = await smallScenario(small);
  return withLines(folder, (await loadWithParts(folder)).faults);
}

/** What is told about the trigger of an inject in this turn; nothing when it may come. */
export async function outlookOf(turn: number, trigger: Condition, small: Small = {}): Promise<string | null> {
  const injects = [...INJECTS, inject('FL09', turn, ['kes-civ'], { trigger })];
  const faults = await faultsOf({ ...small, injects });
  const told = faults.filter((fault) => fault.file === 'injects/FL09.yaml');
  return told.map((fault) => fault.says.replace('it can never be delivered: ', '')).join(' | ') || null;
}
