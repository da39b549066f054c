import { playLean } from '../../engine/room/lean/playLean.ts';
import { rightOrders } from '../../engine/room/lean/rightOrders.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { measure } from './measures.ts';
import type { Found, Job, Plan } from './plan.ts';

/** Plays one job. Depends on nothing but the plan and the job, so that it does not matter who plays it, or when. */
export function playJob({ scenario, turns, seeds, ways }: Plan, job: Job): Found {
  const way = ways[job.way];
  const seed = seeds[job.seed];
  if (!way || seed === undefined) throw new Error(`no job ${job.way}/${job.seed} in the plan`);
  const options = { scenario, seed, turns, bots: way.bots, tools: nativeTools, without: way.without };
  try {
    if (job.find === 'right') return { find: 'right', tally: rightOrders(options) };
    return { find: 'measures', measured: measure(playLean(options)) };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new Error(`seed ${seed}, ${way.name}: ${says}`, { cause: error });
  }
}
