import type { AssetId } from '../../../../engine/model/ids.ts';
import type { WaterWorks } from '../../../../engine/model/network.ts';
import type { Draw } from '../../references/draw.ts';
import { inpText } from '../../water/inpText.ts';
import type { WaterPlan } from '../../water/waterPlan.ts';
import { ofKind, type Site } from '../places/site.ts';
import { zonesOf } from '../places/zonesOf.ts';
import { START_MINUTE } from '../startMinute.ts';
import { drawZone } from './drawZone.ts';

/** Nothing in the pipes, for a nation whose water is left out. */
export const NO_WATER: WaterWorks = { inp: '', works: [], taps: [] };

/** Multipliers of demand from midnight on, two hours each. */
const DAY = [0.5, 0.4, 0.6, 1.3, 1.4, 1.2, 1, 1, 1.1, 1.4, 1.3, 0.8];

/** A nation's pipes as one network file: each works with a zone of its own, which no pipe joins to another. */
export function drawWater(
  name: string,
  sites: readonly Site[],
  pipeHours: ReadonlyMap<AssetId, number>,
  draw: Draw,
): WaterWorks {
  const works = ofKind(sites, 'works');
  if (works.length === 0) return NO_WATER;
  const suppliedBy = zonesOf(sites);
  const zones = works.map((one, i) =>
    drawZone(
      i + 1,
      ofKind(sites, 'district').filter(({ id }) => suppliedBy.get(id) === one.id),
      pipeHours.get(one.id) ?? 0,
      draw,
    ),
  );
  const all = <Key extends 'junctions' | 'reservoirs' | 'tanks' | 'pipes' | 'pumps'>(key: Key) =>
    zones.flatMap(({ plan }) => plan[key] as readonly WaterPlan[Key][number][]);
  return {
    inp: inpText({
      name,
      units: 'LPS',
      hours: 24,
      junctions: all('junctions'),
      reservoirs: all('reservoirs'),
      tanks: all('tanks'),
      pipes: all('pipes'),
      pumps: all('pumps'),
      pattern: DAY,
      startMinute: START_MINUTE,
      madeBy: 'scripts/generate/scenario.ts',
    }),
    works: works.map(({ id }, i) => ({
      asset: id,
      source: zones[i]?.plan.reservoirs[0]?.id ?? '',
      pumps: zones[i]?.plan.pumps.map((pump) => pump.id) ?? [],
    })),
    taps: zones.flatMap(({ taps }, i) =>
      taps.map(({ junction, serves }) => ({ junction, serves, works: works[i]?.id ?? '' })),
    ),
  };
}
