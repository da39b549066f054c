/** Bumped by hand when a rule changes what a run comes to; a test fails when a golden hash changes while this does not. */
export const RULES_VERSION = 2;

/** Libraries whose behaviour is part of the bits; a test compares these with the lockfile. */
export const LIBRARIES: Readonly<Record<string, string>> = {
  seedrandom: '3.0.5',
  immer: '11.2.10',
  '@noble/hashes': '2.4.0',
};
