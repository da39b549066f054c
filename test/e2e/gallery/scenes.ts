import type { Scene } from './scene.ts';
import { BEFORE_STARTEX } from './scenes/beforeStartEx.ts';
import { CONSEQUENCES } from './scenes/consequences.ts';
import { BEFORE_THE_DEBRIEF, DEBRIEF } from './scenes/debrief.ts';
import { DOOR } from './scenes/door.ts';
import { ENDEX } from './scenes/endEx.ts';
import { NOTHING_YET } from './scenes/nothingYet.ts';
import { PLANNING } from './scenes/planning.ts';
import { STANDING_STILL } from './scenes/standingStill.ts';
import { TROUBLE } from './scenes/trouble.ts';
import { TURNS } from './scenes/turns.ts';

/** The whole gallery, as one exercise goes: from the locked door to EndEx. */
export const SCENES: readonly Scene[] = [
  ...DOOR,
  ...BEFORE_STARTEX,
  ...NOTHING_YET,
  ...PLANNING,
  ...STANDING_STILL,
  ...TURNS,
  ...TROUBLE,
  ...CONSEQUENCES,
  ...BEFORE_THE_DEBRIEF,
  ...ENDEX,
  ...DEBRIEF,
];
