import type { Tools } from '../engine/run/game.ts';
import { nativeEpanet } from './nativeEpanet.ts';
import { nativeSha256 } from './nativeSha256.ts';

/** What the engine is handed in Node, by server, scripts and tests: one loaded toolkit a thread. */
export const nativeTools: Tools = { sha256: nativeSha256, epanet: nativeEpanet };
