import type { EnergyNetwork } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { feedersOf } from '../../../scenarios/load/networks/feedersOf.ts';
import { ofKind } from '../../../scenarios/load/networks/ofKind.ts';
import { secureRatings } from './secureRatings.ts';
import type { Tie } from './tiesOf.ts';

/** Buses that stand at no substation. Town buses feed what must not fall with one. */
const PLANTS = ['bus-plant-1', 'bus-plant-2'] as const;
const TOWNS = ['bus-town-1', 'bus-town-2', 'bus-town-3'] as const;
const [PLANT_1, PLANT_2] = PLANTS;
const [TOWN_1, TOWN_2, TOWN_3] = TOWNS;
const OTHERS = ['bus-ring-1', 'bus-ring-2', 'bus-ring-3', 'bus-border-1', 'bus-border-2'] as const;
const [RING_1, RING_2, RING_3, BORDER_1, BORDER_2] = OTHERS;

/** Lines between them: every bus has two ways out at least. */
const MESH: readonly (readonly [from: string, to: string])[] = [
  ...[[PLANT_1, RING_1] as const, [PLANT_1, RING_2] as const, [RING_1, TOWN_1] as const, [RING_2, TOWN_1] as const],
  ...[[TOWN_1, TOWN_2] as const, [TOWN_2, TOWN_3] as const, [TOWN_2, PLANT_2] as const, [TOWN_3, PLANT_2] as const],
  ...[[PLANT_2, RING_3] as const, [RING_2, RING_3] as const, [RING_2, BORDER_1] as const],
  ...[[BORDER_1, TOWN_3] as const, [RING_3, BORDER_2] as const, [RING_1, BORDER_2] as const],
];

/**
 * Two units at each plant: what each can give, per mille of what the nation asks for, and in how many hours it runs up. Any three
 * carry the nation; the last two are fast enough to stand in for the largest within ten minutes (rule E4).
 */
const UNITS = [
  { bus: PLANT_1, perMille: 400, rampsAnHour: 1, centsPerMegawattHour: 1800, startsBlack: false, startHours: 8 },
  { bus: PLANT_1, perMille: 400, rampsAnHour: 1, centsPerMegawattHour: 2600, startsBlack: false, startHours: 6 },
  { bus: PLANT_2, perMille: 400, rampsAnHour: 3, centsPerMegawattHour: 5200, startsBlack: false, startHours: 2 },
  { bus: PLANT_2, perMille: 400, rampsAnHour: 6, centsPerMegawattHour: 9800, startsBlack: true, startHours: 1 },
] as const;

/** Reactances of lines, millionths per unit, in turn: lines are of different lengths. */
const REACTANCES = [18_000, 26_000, 15_000, 31_000, 22_000];

/**
 * A grid of a dozen buses: two plants, two buses at each substation, three for the town, a ring between them, and the borders.
 * Works, port and whatever takes power from no substation hang at town buses, so that what is done to a substation never reaches them.
 */
export function meshedEnergy(assets: readonly Asset[], ties: readonly Tie[]): EnergyNetwork {
  const substations = ofKind(assets, 'substation').map(({ id }) => id);
  const districts = ofKind(assets, 'district').map(({ id }) => id);
  const feeders = feedersOf(assets, (substation, { id, kind }) => {
    if (substation === null)
      return kind === 'port' ? TOWN_3 : kind === 'district' ? inTurn([TOWN_2, TOWN_3], districts.indexOf(id)) : TOWN_1;
    return busAt(substation, kind === 'district' || kind === 'hospital' ? 1 : 2);
  });
  const demand = feeders.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
  const exported = ties.reduce((sum, { importKilowatts }) => sum + Math.max(0, -importKilowatts), 0);
  const lines = [
    ...substations.flatMap((id) => [
      [PLANT_1, busAt(id, 1)] as const,
      [RING_1, busAt(id, 1)] as const,
      [busAt(id, 1), busAt(id, 2)] as const,
      [busAt(id, 2), RING_3] as const,
    ]),
    ...MESH,
  ];
  return secureRatings({
    buses: [
      ...PLANTS.map((id) => ({ id, at: null })),
      ...substations.flatMap((at) => [
        { id: busAt(at, 1), at },
        { id: busAt(at, 2), at },
      ]),
      ...[...TOWNS, ...OTHERS].map((id) => ({ id, at: null })),
    ],
    branches: lines.map(([from, to], i) => ({
      ...{ id: `line-${i + 1}`, from, to },
      reactanceMicro: REACTANCES[i % REACTANCES.length] ?? 20_000,
      ratingKilowatts: 1,
    })),
    units: UNITS.map(({ bus, perMille, rampsAnHour, centsPerMegawattHour, startsBlack, startHours }, i) => {
      const kilowatts = Math.ceil(((demand + exported) * perMille) / 1_000_000) * 1000;
      return {
        ...{ id: `unit-${i + 1}`, bus, kilowatts, rampKilowattsPerHour: kilowatts * rampsAnHour, centsPerMegawattHour },
        ...{ formsGrid: true, startsBlack, startHours },
      };
    }),
    ties: ties.map((tie, i) => ({
      ...{ id: `tie-${tie.nation}`, bus: inTurn([BORDER_1, BORDER_2], i) },
      ...tie,
      formsGrid: true,
    })),
    feeders,
  });
}

function busAt(substation: string, which: 1 | 2): string {
  return `bus-${substation}-${which}`;
}

function inTurn(list: readonly [string, ...string[]], place: number): string {
  return list[place % list.length] ?? list[0];
}
