import type { Autonomy } from './autonomy.ts';

/** The classes of sites that differ in how long they last. */
export type AutonomyClass = 'home' | 'mobile' | 'mobileLong' | 'exchange' | 'core';

/**
 * Autonomy on batteries, and on the generator's tank, by class. Set within what was seen in Iberia in 2025 and what rules
 * ask for (docs/models.md has the figures): home routers die with the house; mobile sites over one to six hours; one operator
 * held most sites for six hours; exchanges have batteries for some hours and often a generator; core sites a day and more.
 */
export const AUTONOMY_CLASSES: Readonly<
  Record<AutonomyClass, { readonly battery: Autonomy; readonly generator: Autonomy | null }>
> = {
  home: { battery: [{ perMille: 1000, minutes: 0 }], generator: null },
  mobile: {
    battery: [
      { perMille: 50, minutes: 0 },
      { perMille: 200, minutes: 60 },
      { perMille: 400, minutes: 180 },
      { perMille: 650, minutes: 300 },
      { perMille: 900, minutes: 360 },
      { perMille: 1000, minutes: 720 },
    ],
    generator: null,
  },
  mobileLong: {
    battery: [
      { perMille: 50, minutes: 120 },
      { perMille: 150, minutes: 240 },
      { perMille: 350, minutes: 360 },
      { perMille: 800, minutes: 600 },
      { perMille: 1000, minutes: 960 },
    ],
    generator: null,
  },
  exchange: {
    battery: [
      { perMille: 100, minutes: 180 },
      { perMille: 600, minutes: 360 },
      { perMille: 1000, minutes: 600 },
    ],
    generator: [
      { perMille: 300, minutes: 0 },
      { perMille: 600, minutes: 1080 },
      { perMille: 1000, minutes: 2880 },
    ],
  },
  core: {
    battery: [
      { perMille: 100, minutes: 360 },
      { perMille: 1000, minutes: 720 },
    ],
    generator: [
      { perMille: 0, minutes: 1440 },
      { perMille: 500, minutes: 2880 },
      { perMille: 1000, minutes: 4320 },
    ],
  },
};
