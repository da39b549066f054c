import type { Policy } from './policy.ts';

/** Does nothing: the run against which every other is compared. */
export const passive: Policy = () => null;
