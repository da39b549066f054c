import type { Campaign, Stage, Track } from '../../../../engine/model/campaign.ts';
import type { AssetId } from '../../../../engine/model/ids.ts';
import { drawFrom } from '../../references/draw.ts';
import type { DrawnNation } from '../drawNation.ts';
import { ofKind, type Site } from '../places/site.ts';
import { partsCampaigns } from './drawParts.ts';

/** What comes at one nation in one wave: the turns of its three steps, and where. Works are missing where there is no water. */
export interface Wave {
  readonly nation: string;
  readonly number: number;
  readonly logOnTurn: number;
  readonly dosingTurn: number;
  readonly feedersTurn: number;
  readonly works: readonly Site[];
  readonly substations: readonly Site[];
  /** Nothing can shut the way to the feeders. */
  readonly isCertain: boolean;
}

/** The campaigns that are drawn; an indicator reveals the first. */
export const LOG_ON_CAMPAIGN = 'bitter-water';
export const FEEDERS_CAMPAIGN = 'night-breaker';

/** A first stage cannot come later than that (scenarios/schema/campaign.ts). */
const MOST_DWELL = 99;
/** Turns from one wave to the next: a long exercise has several. */
const WAVE_TURNS = 8;
/** One works, and one substation, of so many is struck in a wave. */
const SITES_TO_A_TARGET = 10;

/** Who is struck when: every nation once in each wave, spread over the first turns of it, in each wave somewhere else. */
export function drawWaves(nations: readonly DrawnNation[], turns: number, seed: string): readonly Wave[] {
  return nations.flatMap(({ id, sites }, rank) => {
    const draw = drawFrom(`scenario ${seed} ${id} waves`);
    const next = targetsOf(draw.whole(0, 999));
    const waves: Wave[] = [];
    const last = Math.min(turns, MOST_DWELL);
    for (let first = 1; first + LAST_STEP <= last; first += WAVE_TURNS) {
      const room = Math.min(WAVE_TURNS, last - first + 1) - LAST_STEP;
      const logOnTurn = first + ((rank + waves.length) % room);
      waves.push({
        nation: id,
        number: waves.length + 1,
        logOnTurn,
        dosingTurn: logOnTurn + 2,
        feedersTurn: logOnTurn + LAST_STEP,
        works: next(ofKind(sites, 'works'), waves.length),
        substations: next(ofKind(sites, 'substation'), waves.length),
        isCertain: (rank + waves.length) % 4 === 0,
      });
    }
    return waves;
  });
}

/** Turns from the log-on to the feeders. */
const LAST_STEP = 3;

function targetsOf(offset: number) {
  return (sites: readonly Site[], wave: number): readonly Site[] => {
    const count = Math.min(sites.length, Math.ceil(sites.length / SITES_TO_A_TARGET));
    return Array.from({ length: count }, (_, i) => sites[(offset + wave * count + i) % sites.length] as Site);
  };
}

/** The waves as campaigns of one unknown actor: what opens doors and stops dosing, what opens feeders, and what is out of service below the map. */
export function campaignsOf(
  waves: readonly Wave[],
  nations: readonly DrawnNation[],
  seed: string,
): readonly Campaign[] {
  const head = { actor: 'UNK-1', attackVersion: '18.1' };
  return [
    { id: LOG_ON_CAMPAIGN, name: { en: 'Bitter Water, drawn' }, ...head, tracks: waves.map(logOnTrack) },
    { id: FEEDERS_CAMPAIGN, name: { en: 'Night Breaker, drawn' }, ...head, tracks: waves.map(feedersTrack) },
    ...partsCampaigns(waves, nations, seed, head),
  ];
}

/** What a wave's track is called in each campaign. */
export function trackOf({ nation, number }: Wave): string {
  return `${nation}-${number}`;
}

function logOnTrack(wave: Wave): Track {
  const stages: Stage[] = [
    {
      id: 'log-on',
      name: { en: `Log-on from outside at ${namesOf([...wave.works, ...wave.substations])}` },
      techniques: ['T1566', 'T0822', 'T0859'],
      dwellTurns: wave.logOnTurn,
      needsDoor: null,
      effects: [{ do: 'openDoor', assets: idsOf([...wave.works, ...wave.substations]) }],
    },
    ...wave.works.map(
      (works, i): Stage => ({
        id: i === 0 ? 'dosing' : `dosing-${i + 1}`,
        name: { en: `Chlorine set to zero at ${works.name}` },
        techniques: ['T0836', 'T0878'],
        dwellTurns: i === 0 ? wave.dosingTurn - wave.logOnTurn : 1,
        needsDoor: works.id,
        effects: [{ do: 'stopDosing', asset: works.id }],
      }),
    ),
  ];
  return { id: trackOf(wave), stages };
}

function feedersTrack(wave: Wave): Track {
  return {
    id: trackOf(wave),
    stages: wave.substations.map((substation, i) => ({
      id: i === 0 ? 'feeders' : `feeders-${i + 1}`,
      name: { en: `Feeders opened on false readings at ${substation.name}` },
      techniques: ['T0855', 'T0832'],
      dwellTurns: i === 0 ? wave.feedersTurn : 1,
      needsDoor: wave.isCertain && i === 0 ? null : substation.id,
      effects: [{ do: 'openFeeders', asset: substation.id }],
    })),
  };
}

function idsOf(sites: readonly Site[]): readonly AssetId[] {
  return sites.map(({ id }) => id);
}

function namesOf(sites: readonly Site[]): string {
  const [first, ...others] = sites.map(({ name }) => name);
  return others.length > 1 ? `${first} and ${others.length} more sites` : [first, ...others].join(' and ');
}
