import type { AssetId } from '../../../../engine/model/ids.ts';
import type { PartId } from '../../../../engine/model/network.ts';
import type { Draw } from '../../references/draw.ts';
import type { WaterPlan } from '../../water/waterPlan.ts';
import type { Site } from '../places/site.ts';

/** A works with everything behind it, and at which junction each asset draws its water. */
export interface Zone {
  readonly plan: Pick<WaterPlan, 'junctions' | 'reservoirs' | 'tanks' | 'pipes' | 'pumps'>;
  readonly taps: readonly { readonly junction: PartId; readonly serves: AssetId }[];
}

const PUMPS = 2;
/** What its pumps are made for, as a multiple of the mean demand; the tank gives the rest of the peak. */
const PUMPED = 0.75;
/** Metres a second in a trunk main at the mean demand, and its least diameter in millimetres. */
const TRUNK_SPEED = 0.4;
const LEAST_TRUNK = 400;
/** Least and highest level in a tank, metres. */
const LEAST_LEVEL = 1;
const FULL_LEVEL = 13;

/**
 * One zone: a clear well, two pumps side by side, a trunk main in which water travels for `pipeHours` at the mean demand, an elevated tank
 * at its end that lasts five to fourteen hours, and a street to each tap, joined in a ring where there are three or more. The tank by
 * itself holds more than the pressure at which taps give all that is asked. Names end in the zone's number.
 */
export function drawZone(zone: number, districts: readonly Site[], pipeHours: number, draw: Draw): Zone {
  const taps = districts.map((district, i) => ({ junction: `tap-${zone}-${i + 1}`, serves: district.id }));
  const junctions = districts.map((district, i) => ({
    id: taps[i]?.junction ?? '',
    elevation: draw.whole(8, 22),
    demand: demandOf(district, draw),
  }));
  const mean = junctions.reduce((sum, { demand }) => sum + demand, 0);
  const [well, out, head, tank] = [`well-${zone}`, `out-${zone}`, `head-${zone}`, `tank-${zone}`];
  const trunk = Math.max(LEAST_TRUNK, diameterFor(mean, TRUNK_SPEED));
  const seconds = 3600 * Math.max(1, pipeHours);
  const length = Math.ceil(((mean / 1000) * seconds) / areaOf(trunk));
  const roughness = () => draw.whole(105, 130);
  const street = (id: string, from: string, to: string, diameter: number) => ({
    ...{ id, from, to, length: draw.whole(300, 900), diameter, roughness: roughness() },
  });
  const streets = junctions.flatMap(({ id, demand }, i) => {
    const next = junctions[(i + 1) % junctions.length];
    return [
      street(`street-${zone}-${i + 1}`, head, id, Math.max(200, diameterFor(demand, 0.5))),
      ...(next && junctions.length > 2 ? [street(`ring-${zone}-${i + 1}`, id, next.id, 200)] : []),
    ];
  });
  // Litres a second for so many hours, in a cylinder.
  const cubicMetres = mean * 3.6 * draw.whole(5, 14);
  const diameter = Math.ceil(10 * Math.sqrt((4 * cubicMetres) / (Math.PI * (FULL_LEVEL - LEAST_LEVEL)))) / 10;
  return {
    plan: {
      junctions: [{ id: out, elevation: 12, demand: 0 }, { id: head, elevation: 18, demand: 0 }, ...junctions],
      reservoirs: [{ id: well, head: 15 }],
      tanks: [
        {
          ...{ id: tank, elevation: 64, level: 11, least: LEAST_LEVEL, most: FULL_LEVEL, diameter },
        },
      ],
      pipes: [
        { id: `trunk-${zone}`, from: out, to: head, length, diameter: trunk, roughness: roughness() },
        { id: `rise-${zone}`, from: head, to: tank, length: 200, diameter: trunk, roughness: 120 },
        ...streets,
      ],
      pumps: Array.from({ length: PUMPS }, (_, i) => ({
        id: `pump-${zone}-${i + 1}`,
        from: well,
        to: out,
        usual: Math.ceil((10 * mean * PUMPED) / PUMPS) / 10,
        heads: [80, 72, 30] as const,
      })),
    },
    taps,
  };
}

/** Litres a second: 150 to 200 litres a day for each person. */
function demandOf({ people }: Site, draw: Draw): number {
  return Math.ceil((10 * people * draw.whole(150, 200)) / 86_400) / 10;
}

/** Square metres of a pipe of so many millimetres. */
function areaOf(millimetres: number): number {
  return (Math.PI * millimetres * millimetres) / 4_000_000;
}

/** The diameter, in steps of 50 mm, in which so many litres a second flow no faster than so many metres a second. */
function diameterFor(litres: number, speed: number): number {
  return 50 * Math.ceil((1000 * Math.sqrt((4 * litres) / (1000 * Math.PI * speed))) / 50);
}
