import type { NationId, Role } from '../../engine/model/ids.ts';
import { roleCode } from '../kit/vocabulary.ts';

/** A seat as people say it: "KES CIV". */
export function seatLabel(nation: NationId, role: Role): string {
  return `${nation.toUpperCase()} ${roleCode(role)}`;
}
