import type { ChairFrame, CheckStep } from '../../../engine/protocol/message.ts';

/** The three things of the communications check, each by the step that ends it; to skip it is none of them. */
export const PRACTICE_STEPS = ['acknowledge', 'withdraw', 'sign'] as const satisfies readonly CheckStep[];

/** How many of the things this seat has done. */
export function stepsDone(chair: ChairFrame | null): number {
  return PRACTICE_STEPS.filter((step) => chair?.steps.includes(step)).length;
}

/** The other chairs whose signature is still to come: a person sits there who has not signed. */
export function unsigned(
  chair: ChairFrame | null,
  covered: Readonly<Record<string, boolean>>,
  observers: Readonly<Record<string, boolean>> = {},
): readonly string[] {
  return (chair?.partners ?? [])
    .filter(({ seat, here, signed }) => here && !signed && !covered[seat] && !observers[seat])
    .map(({ seat }) => seat);
}
