/**
 * BOUNDARIES: the folder list reads as the architecture, and this test proves it. The tables below are the ones of
 * docs/architecture.md; a row changes here and there together, or not at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Area, boundaryFaults } from './support/boundaryFaults.ts';
import { moduleGraph } from './support/moduleGraph.ts';
import { outsideWorld } from './support/outsideWorld.ts';
import { isWithin } from './support/resolveImport.ts';
import { foldersOf, ROOT, type SourceFile, sourceFiles } from './support/sourceFile.ts';
import { isNode, parse } from './support/syntax.ts';

const HOUSE: Readonly<Record<string, readonly string[]>> = {
  engine: [
    ...['model', 'state', 'turn', 'orders', 'infrastructure', 'threat', 'coordination', 'msel', 'evaluation', 'view'],
    ...['bots', 'run', 'protocol', 'room'],
  ],
  ui: ['desk', 'excon', 'debrief', 'lobby', 'solo', 'scene', 'kit', 'net', 'store', 'wall'],
};

const ENGINE_PACKAGES = ['seedrandom', 'immer', '@noble/hashes'];
const UI_PACKAGES = [
  ...[
    'react',
    'react-dom',
    'react-aria-components',
    'zustand',
    'immer',
    'lucide-react',
    '@lingui/core',
    '@lingui/react',
  ],
  '@fontsource-variable',
];
const DESK_FOLDERS = ['ui/desk', 'ui/lobby', 'ui/net', 'ui/kit', 'ui/scene', 'ui/store'];
const SEEN_BY_DESKS = [
  ...['engine/protocol', 'engine/model', 'engine/view'],
  // Judged from the view alone: what is refused, what may be answered, what is expected (docs/adr/0004).
  ...['engine/orders/refuse', 'engine/orders/refuseAnswers', 'engine/orders/refuseObserver', 'engine/orders/predict'],
];
/** The names of the three kinds of no come with `refuse`; the zod schemas of the protocol never reach a browser. */
const DESK = { mayImportTypesOf: ['engine/orders/refusal'], never: ['engine/protocol/schema'], packages: UI_PACKAGES };

/** The import table. The first row that fits a file holds. */
const TABLE: readonly Area[] = [
  {
    of: 'engine/protocol/schema',
    mayImport: ['engine/protocol', 'engine/model'],
    mayImportTypesOf: ['engine/view', 'engine/orders'],
    packages: ['zod'],
  },
  {
    of: 'engine/protocol',
    mayImport: ['engine/protocol'],
    mayImportTypesOf: ['engine/model', 'engine/view', 'engine/orders'],
    never: ['engine/protocol/schema'],
    packages: [],
  },
  { of: 'engine/room', mayImport: ['engine'], packages: ENGINE_PACKAGES },
  { of: 'engine', mayImport: ['engine'], never: ['engine/room', 'engine/protocol/schema'], packages: ENGINE_PACKAGES },
  // The loader reads a scenario's folder itself: the one door to the disk outside server and scripts (docs/adr/0004).
  {
    of: 'scenarios/load',
    // Plain networks take how long sites last from the tables that the solver is calibrated by, and whether an ordinary day ends in default is
    // settled as it is played.
    mayImport: [
      ...['scenarios', 'engine/model'],
      ...['engine/infrastructure/communications/autonomy', 'engine/infrastructure/communications/autonomyClasses'],
      ...['engine/infrastructure/banking/clearAtCutOff', 'engine/infrastructure/banking/rtgsHour'],
      'engine/infrastructure/play/settlementHour',
    ],
    packages: ['zod', 'yaml'],
    node: ['fs/promises', 'path'],
  },
  { of: 'scenarios', mayImport: ['scenarios', 'engine/model'], packages: ['zod', 'yaml'] },
  {
    of: 'server',
    mayImport: ['server', 'engine', 'scenarios'],
    // Opens the EPANET toolkit for the engine, which is handed it (docs/adr/0009), as the worker of the debrief does.
    packages: [
      ...['fastify', '@fastify', 'ws', 'zod', 'yaml', '@noble/hashes', '@peculiar/x509', 'reflect-metadata'],
      'epanet-js',
    ],
    node: ['*'],
  },
  {
    of: /^ui\/(debrief|solo)\/(.*\/)?(worker\/.*|([\w-]+\.)?worker\.ts)$/,
    mayImport: ['engine', 'ui/debrief', 'ui/solo', 'ui/net'],
    never: ['engine/protocol/schema'],
    packages: [...ENGINE_PACKAGES, 'epanet-js'],
  },
  // Shows what its worker read, replayed and examined; it computes nothing of that itself.
  {
    ...DESK,
    of: 'ui/debrief',
    mayImport: [...DESK_FOLDERS, 'ui/excon', 'ui/debrief', ...SEEN_BY_DESKS, 'engine/state'],
    mayImportTypesOf: ['engine/orders/refusal', 'engine/evaluation', 'engine/run'],
  },
  { ...DESK, of: 'ui/wall', mayImport: [...DESK_FOLDERS, 'ui/wall', ...SEEN_BY_DESKS] },
  { ...DESK, of: 'ui/excon', mayImport: [...DESK_FOLDERS, 'ui/excon', ...SEEN_BY_DESKS, 'engine/state'] },
  { ...DESK, of: 'ui/solo', mayImport: [...DESK_FOLDERS, 'ui/solo', ...SEEN_BY_DESKS] },
  { ...DESK, of: 'ui/scene', mayImport: [...DESK_FOLDERS, ...SEEN_BY_DESKS], packages: [...UI_PACKAGES, 'pixi.js'] },
  // Links are shown as QR codes.
  { ...DESK, of: 'ui/lobby', mayImport: [...DESK_FOLDERS, ...SEEN_BY_DESKS], packages: [...UI_PACKAGES, 'uqr'] },
  { ...DESK, of: /^ui\/(desk|net|kit|store)\//, mayImport: [...DESK_FOLDERS, ...SEEN_BY_DESKS] },
  // The entry of each page, directly in ui/: it only puts a page together.
  { ...DESK, of: /^ui\/[^/]+$/, mayImport: ['ui', ...SEEN_BY_DESKS] },
  { of: 'scripts', mayImport: ['*'], packages: ['*'], node: ['*'] },
  { of: 'test', mayImport: ['*'], packages: ['*'], node: ['*'] },
];

/** Who may ask for the clock, the environment, the disk and the network. Everybody else is handed them. */
const OUTSIDE: readonly { readonly of: RegExp; readonly may: readonly string[] | 'anything' }[] = [
  { of: /^(scripts|test)\//, may: 'anything' },
  { of: /^server\/(main|store|transport|identity|debrief)(\/|\.ts$)/, may: 'anything' },
  { of: /^ui\/net\/|^ui\/([^/]+\/)?main\.tsx?$/, may: 'anything' },
  { of: /^scenarios\/load\//, may: ['node:fs/promises'] },
  { of: /^ui\/scene\//, may: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] },
];

/** What a nation's browser must never receive, not even as unused code. */
const NEVER_ON_A_DESK = [
  ...['engine/turn', 'engine/threat', 'engine/infrastructure', 'engine/msel', 'engine/bots', 'engine/room'],
  ...['engine/protocol/schema', 'scenarios', 'ui/excon', 'ui/debrief', 'ui/solo'],
  ...['zod', 'epanet-js'],
];

const files = sourceFiles('engine', 'scenarios', 'server', 'ui', 'scripts', 'test');
const onDisk = (path: string): boolean => existsSync(join(ROOT, path));

function outsideFaults(file: SourceFile): string[] {
  const may = OUTSIDE.find(({ of }) => of.test(file.path))?.may ?? [];
  if (may === 'anything') return [];
  return outsideWorld(file)
    .filter(({ name }) => !may.includes(name))
    .map(({ name, line }) => `${file.path}:${line} ${name}`);
}

/** The modules a page starts with; a page not yet written has none. */
function scriptsOf(page: string): string[] {
  if (!onDisk(page)) return [];
  const scripts = readFileSync(join(ROOT, page), 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g);
  return [...scripts].map(([, source = '']) => posix.join(posix.dirname(page), source.replace(/^\//, './')));
}

function isBarrel(file: SourceFile): boolean {
  if (/(^|\/)index\.tsx?$/.test(file.path)) return true;
  const { body } = parse(file);
  if (!Array.isArray(body) || body.length === 0) return false;
  return body.every((line) => isNode(line, 'ExportAllDeclaration', 'ExportNamedDeclaration') && isNode(line.source));
}

function deskFaults(entries: readonly string[], sources: readonly SourceFile[]): string[] {
  return [...moduleGraph(entries, sources)]
    .filter(([what]) => NEVER_ON_A_DESK.some((place) => isWithin(what, place)) && !isWithin(what, 'zod/mini'))
    .map(([what, asker]) => `${asker} → ${what}`);
}

describe('the house', () => {
  it('has sources to judge', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.some(({ path }) => path === 'test/boundaries.test.ts')).toBe(true);
  });

  it.each(Object.entries(HOUSE))('%s has only the folders of the house', (area, folders) => {
    expect(foldersOf(area).filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  it('has no barrel files', () => {
    expect(files.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('has no folder for things without a noun', () => {
    const nounless = /(^|\/)(utils?|common|shared|helpers?|misc)\//;
    expect(files.map(({ path }) => path).filter((path) => nounless.test(path))).toEqual([]);
  });

  it('imports only along the table', () => {
    expect(files.flatMap((file) => boundaryFaults(file, TABLE, onDisk))).toEqual([]);
  });

  it('asks for clock, environment, disk and network only at its doors', () => {
    expect(files.flatMap(outsideFaults)).toEqual([]);
  });

  it('sends no desk what only control may know', () => {
    const desk = files.map(({ path }) => path).filter((path) => isWithin(path, 'ui/desk'));
    const pages = ['ui/desk.html', 'ui/index.html', 'ui/wall.html'].flatMap(scriptsOf);
    expect(deskFaults([...desk, ...pages], files)).toEqual([]);
  });
});

/** The alarm itself: sources that break one rule each, and what must be said about them. */
describe('the boundary alarm', () => {
  const faultsOf = (path: string, text: string): string[] => boundaryFaults({ path, text }, TABLE, () => true);

  it.each([
    ['engine/turn/step.ts', "import { room } from '../room/room.ts'", 'engine/room/room.ts'],
    ['engine/turn/step.ts', "import type { Room } from '../room/room.ts'", 'engine/room/room.ts'],
    ['engine/turn/step.ts', "import { desk } from '../../ui/desk/desk.ts'", 'ui/desk/desk.ts'],
    ['engine/turn/step.ts', "import { z } from 'zod'", 'zod'],
    ['engine/infrastructure/water/solve.ts', "import { Project } from 'epanet-js'", 'epanet-js'],
    ['engine/run/game.ts', "import { loadEpanet } from '../../server/loadEpanet.ts'", 'server/loadEpanet.ts'],
    ['engine/turn/step.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['engine/turn/step.ts', "import { readFileSync } from 'fs'", 'fs'],
    ['engine/turn/step.ts', 'import(name)', '(computed) (does not resolve)'],
    ['engine/protocol/message.ts', "import { refuse } from '../orders/refuse.ts'", 'engine/orders/refuse.ts'],
    ['engine/protocol/message.ts', "import type { State } from '../state/state.ts'", 'engine/state/state.ts'],
    ['scenarios/load.ts', "import { judge } from '../engine/orders/judge.ts'", 'engine/orders/judge.ts'],
    ['server/main.ts', "import { desk } from '../ui/desk/desk.ts'", 'ui/desk/desk.ts'],
    ['ui/desk/Desk.tsx', "import type { State } from '../../engine/state/state.ts'", 'engine/state/state.ts'],
    ['ui/desk/Desk.tsx', "export * from '../excon/Clock.tsx'", 'ui/excon/Clock.tsx'],
    ['ui/desk/Desk.tsx', "type S = import('../../engine/state/state.ts').State", 'engine/state/state.ts'],
    ['ui/solo/play.ts', "new Worker(new URL('../../engine/turn/step.ts', import.meta.url))", 'engine/turn/step.ts'],
    ['ui/debrief/Room.tsx', "import { Project } from 'epanet-js'", 'epanet-js'],
    ['ui/debrief/Room.tsx', "import { replay } from '../../engine/run/replay.ts'", 'engine/run/replay.ts'],
    ['ui/kit/Panel.tsx', "import { Graphics } from 'pixi.js'", 'pixi.js'],
    ['ui/store/store.ts', "import { z } from 'zod'", 'zod'],
    ['ui/store/store.ts', "import { join } from 'node:path'", 'node:path'],
  ])('reports in %s: %s', (path, text, what) => {
    expect(faultsOf(path, text)).toEqual([`${path}:1 → ${what}`]);
  });

  it.each([
    ['engine/protocol/message.ts', "import type { Refusal } from '../orders/refusal.ts'"],
    ['engine/room/room.ts', "import { step } from '../turn/step.ts'"],
    ['ui/desk/Desk.tsx', "import { refuse } from '../../engine/orders/refuse.ts'"],
    ['ui/excon/Truth.tsx', "import type { State } from '../../engine/state/state.ts'"],
    ['ui/debrief/worker/open.worker.ts', "import { replay } from '../../../engine/run/replay.ts'"],
    ['ui/debrief/worker/open.worker.ts', "import { Project } from 'epanet-js'"],
    ['ui/solo/room.worker.ts', "import { step } from '../../engine/turn/step.ts'"],
    ['ui/scene/scene.ts', "import 'pixi.js/unsafe-eval'"],
  ])('is silent in %s about %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  it('reports a file that lies nowhere, and an import of nothing', () => {
    expect(faultsOf('tools/run.ts', '')).toEqual(['tools/run.ts lies in no area of the import table']);
    const lost = { path: 'scripts/run.ts', text: "import { step } from './gone.ts'" };
    expect(boundaryFaults(lost, TABLE, () => false)).toEqual(['scripts/run.ts:1 → ./gone.ts (does not resolve)']);
  });

  it('follows a desk through every module to what it must not hold', () => {
    const sources = [
      { path: 'ui/desk/main.tsx', text: "import './Desk.tsx'" },
      { path: 'ui/desk/Desk.tsx', text: "import { a } from '../../engine/view/a.ts'; import type { T } from './t.ts'" },
      { path: 'ui/desk/t.ts', text: "import '../../engine/bots/bot.ts'" },
      { path: 'engine/view/a.ts', text: "export { b } from '../turn/b.ts'; import { z } from 'zod'" },
    ];
    expect(deskFaults(['ui/desk/main.tsx'], sources)).toEqual([
      'engine/view/a.ts → engine/turn/b.ts',
      'engine/view/a.ts → zod',
    ]);
  });

  it.each([
    ['engine/turn/step.ts', 'Date.now()', 'Date'],
    ['ui/desk/Desk.tsx', 'new Date()', 'Date'],
    ['ui/desk/Desk.tsx', 'const socket = new WebSocket(url)', 'WebSocket'],
    ['ui/store/store.ts', 'const page = { fetch }', 'fetch'],
    ['ui/scene/scene.ts', 'fetch(url)', 'fetch'],
    ['server/rooms.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['scenarios/load.ts', 'process.env.HOME', 'process'],
  ])('reports in %s the way out in %s', (path, text, name) => {
    expect(outsideFaults({ path, text })).toEqual([`${path}:1 ${name}`]);
  });

  it.each([
    ['ui/scene/scene.ts', 'requestAnimationFrame(draw)'],
    ['server/store/store.ts', "import { openSync } from 'node:fs'"],
    ['ui/desk/Desk.tsx', 'const process = phases[0]; take(process, row.fetch)'],
    ['ui/desk/Desk.tsx', 'function show(performance: number) { return performance }'],
  ])('is silent in %s about %s', (path, text) => {
    expect(outsideFaults({ path, text })).toEqual([]);
  });

  it.each(["export * from './a.ts'", "export { a } from './a.ts'; export type { B } from './b.ts'"])(
    'calls a barrel what only hands on: %s',
    (text) => {
      expect(isBarrel({ path: 'engine/turn/all.ts', text })).toBe(true);
    },
  );
});
