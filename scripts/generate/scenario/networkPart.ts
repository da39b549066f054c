/** What of a nation's networks is always drawn. */
export const ALWAYS_DRAWN = ['energy', 'communications', 'banking'] as const;

/** What can be left out: water with its works, transport with ports and fuel, and roads by themselves. */
export const NETWORK_PARTS = ['water', 'transport', 'roads'] as const;

/** One of them. */
export type NetworkPart = (typeof NETWORK_PARTS)[number];
