import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from './game.ts';

/** SHA-256 in plain JavaScript (@noble/hashes), for browsers; the same digest as the native one. */
export const portableSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));
