import type { ChairFrame, CheckStep } from '../../../engine/protocol/message.ts';

/** What there is to do in the communications check; to skip it is no step. */
export const PRACTICE_STEPS = ['acknowledge', 'seal', 'withdraw', 'sign'] as const satisfies readonly CheckStep[];

/** How many steps this seat has done. */
export function stepsDone(chair: ChairFrame | null): number {
  return PRACTICE_STEPS.filter((step) => chair?.steps.includes(step)).length;
}

/** The other chairs whose signature is still to come: a person sits there who has not signed. */
export function unsigned(chair: ChairFrame | null, covered: Readonly<Record<string, boolean>>): readonly string[] {
  return (chair?.partners ?? [])
    .filter(({ seat, here, signed }) => here && !signed && covered[seat] !== true)
    .map(({ seat }) => seat);
}
