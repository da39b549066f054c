import type { Cause } from '../../../engine/model/cause.ts';
import { causeTree } from './causeTree.ts';

/** Acts of an intruder that a nation can see. */
const STRUCK: readonly Cause['what'][] = ['feedersOpened', 'dosingStopped', 'branchOpened', 'linkCut'];

/**
 * What set a loss off, as far as it is told: what an intruder did; else the end of the chain that begins with the nearest cause. A
 * stage of a campaign is not told. Null where nothing is known.
 */
export function rootCause(because: readonly Cause[]): Cause | null {
  const told = because.filter((cause) => cause.what !== 'stage');
  const struck = told.find((cause) => STRUCK.includes(cause.what));
  if (struck) return struck;
  let node = causeTree(told)[0];
  while (node?.causes[0]) node = node.causes[0];
  return node?.cause ?? null;
}
