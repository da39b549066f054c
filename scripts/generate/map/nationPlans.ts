/** A stroke of land: a line from (x1, y1) to (x2, y2) as thick as its two radii, before noise frays its coast. */
export type Stroke = readonly [x1: number, y1: number, r1: number, x2: number, y2: number, r2: number];

/** The eight places every nation has; an asset's id is `<nation>-<role>`. */
export const ASSET_ROLES = ['works', 'substation', 'hospital', 'hub', 'bank', 'port', 'north', 'south'] as const;
export type AssetRole = (typeof ASSET_ROLES)[number];

/** What the author decides about a nation's land; the seed decides everything else. */
export interface NationPlan {
  readonly id: string;
  /** Strokes that grow into one island each; open water always stays between two islands. */
  readonly islands: readonly (readonly Stroke[])[];
  /** Roughly where its assets are wanted, as a share of the bounding box of its land. */
  readonly wishes: Readonly<Record<AssetRole, readonly [number, number]>>;
}

/**
 * The Maravel archipelago as a sketch. The four lands stand apart by open sea, so no border is ever shared, and
 * together they fill about 1,260 × 820 units, so that a small map area (628 × 440 pixels) shows them all at nearly half size.
 */
export const NATION_PLANS: readonly NationPlan[] = [
  {
    id: 'kes',
    islands: [
      [
        [300, 250, 80, 430, 190, 74],
        [430, 190, 70, 600, 190, 74],
        [600, 200, 62, 668, 300, 50],
        [400, 230, 100, 460, 420, 84],
        [460, 420, 80, 440, 600, 86],
        [440, 560, 80, 600, 560, 66],
        [600, 560, 56, 640, 500, 34],
        [420, 640, 66, 360, 760, 40],
      ],
      [[205, 470, 16, 222, 540, 18]],
      [[258, 630, 13, 266, 640, 12]],
      [[705, 410, 15, 722, 446, 15]],
    ],
    wishes: {
      works: [0.14, 0.2],
      substation: [0.5, 0.46],
      hospital: [0.92, 0.3],
      hub: [0.74, 0.7],
      bank: [0.4, 0.68],
      port: [0.9, 0.62],
      north: [0.62, 0.12],
      south: [0.34, 0.86],
    },
  },
  {
    id: 'tal',
    islands: [
      [
        [818, 190, 58, 958, 140, 74],
        [958, 140, 76, 1178, 170, 76],
        [1178, 170, 72, 1288, 280, 58],
        [918, 180, 72, 898, 330, 60],
        [1148, 220, 64, 1128, 340, 46],
        [1288, 280, 50, 1258, 350, 36],
      ],
      [[1378, 150, 16, 1394, 190, 15]],
      [[1018, 390, 14, 1036, 398, 13]],
      [[744, 84, 14, 762, 76, 12]],
    ],
    wishes: {
      works: [0.14, 0.3],
      substation: [0.55, 0.35],
      hospital: [0.74, 0.72],
      hub: [0.3, 0.84],
      bank: [0.3, 0.4],
      port: [0.95, 0.9],
      north: [0.5, 0.06],
      south: [0.92, 0.5],
    },
  },
  {
    id: 'ves',
    islands: [
      [
        [650, 735, 58, 775, 680, 66],
        [780, 680, 58, 815, 795, 50],
      ],
      [
        [955, 665, 56, 1000, 725, 56],
        [990, 725, 56, 950, 815, 48],
      ],
      [[878, 600, 14, 890, 592, 13]],
      [[1066, 640, 14, 1074, 628, 13]],
    ],
    wishes: {
      works: [0.08, 0.6],
      substation: [0.34, 0.2],
      hospital: [0.4, 0.8],
      hub: [0.86, 0.5],
      bank: [0.46, 0.5],
      port: [0.1, 0.95],
      north: [0.9, 0.05],
      south: [0.78, 0.95],
    },
  },
  {
    id: 'hal',
    islands: [
      [
        [1358, 470, 68, 1338, 600, 82],
        [1338, 610, 76, 1268, 710, 56],
        [1268, 710, 50, 1128, 800, 34],
        [1318, 490, 56, 1168, 520, 38],
        [1378, 650, 50, 1398, 740, 34],
      ],
      [[1078, 590, 14, 1090, 606, 13]],
      [[1188, 640, 14, 1200, 652, 12]],
    ],
    wishes: {
      works: [0.6, 0.06],
      substation: [0.78, 0.42],
      hospital: [0.5, 0.5],
      hub: [0.14, 0.2],
      bank: [0.62, 0.3],
      port: [0.86, 0.95],
      north: [0.95, 0.1],
      south: [0.16, 0.92],
    },
  },
];
