import { type LoadedEpanet, loadEpanet } from './loadEpanet.ts';

/** The EPANET toolkit of this thread in Node, opened with the module. */
export const nativeEpanet: LoadedEpanet = await loadEpanet();
