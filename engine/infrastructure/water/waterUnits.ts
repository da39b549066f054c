const LITRES_PER_CUBIC_FOOT = 28.316846592;
const LITRES_PER_GALLON = 3.785411784;
const LITRES_PER_IMPERIAL_GALLON = 4.54609;

/** Litres an hour in one unit of flow, in the order of the toolkit's flow units: CFS, GPM, MGD, IMGD, AFD, LPS, LPM, MLD, CMH, CMD, CMS. */
const LITRES_AN_HOUR = [
  LITRES_PER_CUBIC_FOOT * 3600,
  LITRES_PER_GALLON * 60,
  (LITRES_PER_GALLON * 1e6) / 24,
  (LITRES_PER_IMPERIAL_GALLON * 1e6) / 24,
  (LITRES_PER_CUBIC_FOOT * 43560) / 24,
  3600,
  60,
  1e6 / 24,
  1000,
  1000 / 24,
  3.6e6,
];

/** How a network file's units become ours. The customary flow units of the United States bring feet, psi and inches with them. */
export interface WaterUnits {
  /** Litres an hour in one unit of flow. */
  readonly litresAnHour: number;
  /** Millimetres in one unit of length, level and head. */
  readonly millimetres: number;
  /** Litres in one unit of volume, which is the cube of the unit of length. */
  readonly litres: number;
  /** Millimetres in one unit of diameter: inches or millimetres. */
  readonly diameterMillimetres: number;
  /** Units of pressure (psi or metres of water) in one millimetre of water. */
  readonly pressurePerMillimetre: number;
}

/** The units of a network whose toolkit code of flow units is given. Throws RangeError for a code that there is not. */
export function waterUnits(flowUnits: number): WaterUnits {
  const litresAnHour = LITRES_AN_HOUR[flowUnits];
  if (litresAnHour === undefined) throw new RangeError(`There are no flow units of code ${flowUnits}.`);
  const customary = flowUnits <= 4;
  return {
    litresAnHour,
    millimetres: customary ? 304.8 : 1000,
    litres: customary ? LITRES_PER_CUBIC_FOOT : 1000,
    diameterMillimetres: customary ? 25.4 : 1,
    // EPANET counts 0.4333 psi to the foot of water.
    pressurePerMillimetre: customary ? 0.4333 / 304.8 : 0.001,
  };
}
