/** What a link is made of. */
export type LinkKind = 'fibre' | 'microwave' | 'subsea' | 'satellite';

/**
 * What a hop over each kind costs in routing: about its delay, so that traffic takes a satellite only where nothing on the
 * ground is left. A geostationary hop takes about a quarter of a second, a national fibre hop a few milliseconds.
 */
export const LINK_COST: Readonly<Record<LinkKind, number>> = { fibre: 1, microwave: 2, subsea: 3, satellite: 50 };
