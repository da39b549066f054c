import { hash } from 'node:crypto';
import type { Sha256 } from '../engine/run/game.ts';

/** SHA-256 by the machine's own library; the same digest as the engine's portable one, some ten times faster. */
export const nativeSha256: Sha256 = (text) => hash('sha256', text, 'hex');
