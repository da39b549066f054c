import type { PartId } from './network.ts';

/** What a nation sees of a stage that struck one of its assets: what was done, in which exercise hour, and to which parts of its networks. */
export type Blow =
  | { readonly what: 'stopDosing' | 'openFeeders'; readonly hour: number }
  | { readonly what: 'disable'; readonly hour: number; readonly parts: readonly PartId[] };
