import type { NationId } from './ids.ts';

/** Whom a debrief is for: exercise control, every seat alike, or one nation. */
export type Edition = 'truth' | 'common' | NationId;
