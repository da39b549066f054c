import type { Draft } from '../model/order.ts';
import { canonicalJson } from '../run/canonicalJson.ts';
import type { Sha256 } from '../run/game.ts';

/** What a signature signs: a digest of the draft, so that a change voids it (rule A3). */
export function digestOf(sha256: Sha256, draft: Draft): string {
  return sha256(`draft:${canonicalJson({ type: draft.type, answers: draft.answers })}`).slice(0, 16);
}
