import type { Phase } from './phase.ts';
import { account } from './phases/account.ts';
import { advisories } from './phases/advisories.ts';
import { arrivals } from './phases/arrivals.ts';
import { close } from './phases/close.ts';
import { complete } from './phases/complete.ts';
import { detect } from './phases/detect.ts';
import { end } from './phases/end.ts';
import { findings } from './phases/findings.ts';
import { hours } from './phases/hours.ts';
import { injects } from './phases/injects.ts';
import { open } from './phases/open.ts';
import { protections } from './phases/protections.ts';
import { readOuts } from './phases/readOuts.ts';
import { respond } from './phases/respond.ts';
import { stages } from './phases/stages.ts';
import { telemetry } from './phases/telemetry.ts';

/** Closing a turn, in this order (rule T3): orders take hold, the hours run, what was done is done, finds report, all is counted. */
export const CLOSING: readonly Phase[] = [
  { name: 'respond', run: respond },
  { name: 'hours', run: hours },
  { name: 'complete', run: complete },
  { name: 'findings', run: findings },
  { name: 'account', run: account },
  { name: 'close', run: close },
];

/** Opening the next turn, in the same input (rule T4): teams stand before stages act, advisories act after them. */
export const OPENING: readonly Phase[] = [
  { name: 'open', run: open },
  { name: 'arrivals', run: arrivals },
  { name: 'protections', run: protections },
  { name: 'stages', run: stages },
  { name: 'advisories', run: advisories },
  { name: 'detect', run: detect },
  { name: 'telemetry', run: telemetry },
  { name: 'injects', run: injects },
  { name: 'readOuts', run: readOuts },
];

/** After the last turn nothing opens: the exercise ends, and the network reports once more. */
export const ENDING: readonly Phase[] = [
  { name: 'end', run: end },
  { name: 'telemetry', run: telemetry },
];
