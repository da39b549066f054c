/** The seed of the committed map of First Light: the Maravel archipelago. */
export const FIRST_LIGHT_MAP_SEED = 'maravel-3';
