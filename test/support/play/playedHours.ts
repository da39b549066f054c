import { nationWater } from '../../../engine/infrastructure/play/nationWater.ts';
import { openingNetwork } from '../../../engine/infrastructure/play/openingNetwork.ts';
import { playPlan } from '../../../engine/infrastructure/play/playPlan.ts';
import { type NationRun, runHours } from '../../../engine/infrastructure/play/runHours.ts';
import type { WaterHour, WaterInputs } from '../../../engine/infrastructure/water/waterHour.ts';
import type { WaterNetwork } from '../../../engine/infrastructure/water/waterNetwork.ts';
import type { Transit } from '../../../engine/model/event.ts';
import type { NationId } from '../../../engine/model/ids.ts';
import type { NetworkState } from '../../../engine/model/networkState.ts';
import type { Nation, Scenario } from '../../../engine/model/scenario.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { rankedAssets } from '../../../engine/state/rankedAssets.ts';
import type { NationRow, PostureRow } from '../../../engine/state/state.ts';
import { partsAt } from '../../../scenarios/load/networks/partsAt.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { type Pick, pickFrom } from '../laws/pickFrom.ts';

/** One nation's hour in play: where it began, what it came to, and what EPANET was last asked in it. */
export interface PlayedHour {
  readonly nation: Nation;
  readonly hour: number;
  readonly before: NationRow;
  /** What its solvers carried into the hour. */
  readonly from: NetworkState;
  readonly run: NationRun;
  readonly water: AskedWater | null;
}

/** What a nation's pipes were asked last in an hour, and what that came to; `inputs` is null where nobody asked. */
export interface AskedWater {
  readonly network: WaterNetwork;
  readonly inputs: WaterInputs | null;
  readonly came: WaterHour | null;
}

/** Hours of a turn here: measures begin and end with turns. */
const HOURS_A_TURN = 3;

/**
 * Plays so many hours of a scenario's networks, one at a time, while much goes wrong from one word: feeders open and are closed by hand,
 * parts of grids and telecom networks go out of service and come back, dosing stops, works go to manual, sites are cut off, people lose trust, generator sets arrive.
 */
export function* playedHours(scenario: Scenario, luck: string, hours: number): Generator<readonly PlayedHour[]> {
  // A toolkit of its own, so that what is looked at here is seen by nobody else.
  const epanet = { ...nativeTools.epanet };
  const asked = new Map<NationId, AskedWater>();
  const opening = new Map<NationId, NetworkState>();
  const networks = new Map<NationId, WaterNetwork>();
  for (const plan of playPlan(scenario.nations).nations) {
    const { id, network } = plan.nation;
    const water = nationWater(epanet, network.water);
    opening.set(id, openingNetwork(plan, water));
    if (!water) continue;
    networks.set(id, water.network);
    const { solve } = water;
    Object.assign(water, {
      solve: (inputs: WaterInputs) => {
        const came = solve(inputs);
        asked.set(id, { network: water.network, inputs, came });
        return came;
      },
    });
  }
  const rows: Record<NationId, NationRow> = { ...initialState(scenario).nations };
  try {
    for (let hour = 0; hour < hours; hour++) {
      const turn = 1 + Math.floor(hour / HOURS_A_TURN);
      const transits: Transit[] = [];
      for (const nation of scenario.nations) {
        const pick = pickFrom(`${luck}/${hour}/${nation.id}`);
        const row = rows[nation.id];
        if (!row) throw new Error(`${nation.id} has no row`);
        rows[nation.id] = struck(nation, row, { hour, turn }, pick);
        transits.push(...setsFor(nation, hour, pick));
      }
      const before = { ...rows };
      const span = { turn, fromHour: hour, hours: 1, transits };
      const rowOf = (nation: NationId) => before[nation] as NationRow;
      for (const [id, network] of networks) asked.set(id, { network, inputs: null, came: null });
      const runs = runHours(scenario.nations, rowOf, epanet, span);
      yield runs.map((run) => {
        const nation = scenario.nations.find(({ id }) => id === run.nation);
        if (!nation) throw new Error(`${run.nation} is no nation`);
        const from = rowOf(run.nation).network ?? opening.get(run.nation);
        if (!from) throw new Error(`${run.nation} carries nothing`);
        return { nation, hour, before: rowOf(run.nation), from, run, water: asked.get(run.nation) ?? null };
      });
      for (const run of runs) rows[run.nation] = after(rowOf(run.nation), run);
    }
  } finally {
    for (const { project } of new Set(networks.values())) project.close();
  }
}

function after(row: NationRow, { columns, buffers, network, changes, partsBack }: NationRun): NationRow {
  const postures = row.postures.map((before) => {
    const left = partsBack.find(({ asset }) => asset === before.asset)?.left;
    const posture = left ? { ...before, disabled: left } : before;
    const own = changes.filter(({ asset }) => asset === posture.asset);
    if (own.length === 0) return posture;
    const lostSinceHour = { ...posture.lostSinceHour };
    for (const { service, hour, to } of own) {
      if (to === 'lost') lostSinceHour[service] = hour;
      else delete lostSinceHour[service];
    }
    return { ...posture, lostSinceHour };
  });
  return { ...row, columns, buffers, network, postures };
}

/** What befalls a nation before an hour, and what it does about it. */
function struck(
  nation: Nation,
  row: NationRow,
  now: { readonly hour: number; readonly turn: number },
  pick: Pick,
): NationRow {
  const assets = rankedAssets(nation);
  const column = (name: 'feedersClosed' | 'dosing' | 'crewHoursLeft', to: (was: number, rank: number) => number) =>
    row.columns[name].map(to);
  const opens = (rank: number) => assets[rank]?.kind === 'substation' && pick(`opens/${rank}`, 8) === 0;
  const mends = (rank: number) => pick(`mends/${rank}`, 4) === 0 && (isOpen(rank) || isOut(rank));
  const isOpen = (rank: number) => assets[rank]?.kind === 'substation' && row.columns.feedersClosed[rank] === 0;
  const isOut = (rank: number) => (row.postures[rank]?.disabled.length ?? 0) > 0;
  const stops = (rank: number) => assets[rank]?.kind === 'works' && pick(`dosing/${rank}`, 6) === 0;
  const blow = (rank: number): PostureRow['struck'] => {
    if (!opens(rank) && !stops(rank)) return null;
    return { what: opens(rank) ? 'openFeeders' : 'stopDosing', hour: now.hour, stage: 'law/track/stage' };
  };
  const disabled = (posture: PostureRow, rank: number): PostureRow['disabled'] => {
    const here = partsAt(nation.network, posture.asset);
    if (here.length === 0 || pick(`disables/${rank}`, 10) > 0) return posture.disabled;
    const part = here[pick(`part/${rank}`, here.length)] ?? '';
    const untilHour = pick(`mended/${rank}`, 2) === 0 ? null : now.hour + 1 + pick(`until/${rank}`, 5);
    return [...posture.disabled, { part, sinceHour: now.hour, untilHour, stage: 'law/track/disable' }];
  };
  return {
    ...row,
    trustPerMille: pick('trust', 3) === 0 ? pick('trusts', 1001) : row.trustPerMille,
    keepFirst: pick('keeps', 4) === 0 ? (assets[pick('first', assets.length)]?.kind ?? null) : row.keepFirst,
    columns: {
      ...row.columns,
      feedersClosed: column('feedersClosed', (was, rank) => (opens(rank) ? 0 : was)),
      crewHoursLeft: column('crewHoursLeft', (was, rank) => (mends(rank) && was === 0 ? 4 : was)),
      dosing: column('dosing', (was, rank) => (stops(rank) ? 1 - was : was)),
    },
    postures: row.postures.map((posture, rank) =>
      standing(
        { ...posture, struck: blow(rank) ?? posture.struck, disabled: disabled(posture, rank) },
        now,
        (what, below) => pick(`${what}/${rank}`, below),
      ),
    ),
  };
}

function standing(
  posture: PostureRow,
  { hour, turn }: { readonly hour: number; readonly turn: number },
  pick: Pick,
): PostureRow {
  const measure = (terms: Readonly<Record<string, number>>) => ({
    order: 'law',
    sinceTurn: turn,
    untilTurn: null,
    terms,
  });
  const change = pick('changes', 10);
  const { measures } = posture;
  if (change === 0) {
    const manual = measures.manual ? null : measure({ servicePerMille: 700, tiredPerMille: 500, tiredAfterTurns: 2 });
    return { ...posture, measures: { ...measures, manual } };
  }
  if (change === 1) {
    const isolated = measures.isolated ? null : measure({ reducesPerMille: 50 + pick('by', 950) });
    return { ...posture, measures: { ...measures, isolated } };
  }
  if (change === 2)
    return { ...posture, reductions: [{ byPerMille: pick('by', 1200), untilTurn: turn + pick('until', 2) }] };
  if (change === 3)
    return { ...posture, repairCrews: [{ fromHour: hour + pick('from', 2), count: 1 + pick('crews', 3) }] };
  if (change === 4)
    return { ...posture, recovering: { perMille: 1 + pick('left', 1000), untilHour: hour + 1 + pick('hours', 4) } };
  return posture;
}

/** Now and then a generator set arrives at a hospital. */
function setsFor(nation: Nation, hour: number, pick: Pick): readonly Transit[] {
  return nation.assets.flatMap(({ id, kind }) =>
    kind === 'hospital' && pick(`set/${id}`, 8) === 0
      ? [{ order: 'law', item: 'set' as const, count: 1, from: nation.id, to: nation.id, asset: id, atHour: hour }]
      : [],
  );
}
