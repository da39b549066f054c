import { createHash } from 'node:crypto';
import type { Sha256 } from '../../engine/run/game.ts';

/** SHA-256 by Node's own crypto: the same digest as the portable one, faster. */
export const nativeSha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
