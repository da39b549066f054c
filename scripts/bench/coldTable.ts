import { communicationsSector } from '../../engine/infrastructure/play/communicationsSector.ts';
import { energySector } from '../../engine/infrastructure/play/energySector.ts';
import { nationWater } from '../../engine/infrastructure/play/nationWater.ts';
import { playPlan } from '../../engine/infrastructure/play/playPlan.ts';
import { transportSector } from '../../engine/infrastructure/play/transportSector.ts';
import type { Tools } from '../../engine/run/game.ts';
import type { PlayedLog } from './playedLog.ts';

/** A run whose networks are open and whose solvers remember nothing yet. */
export interface ColdTable {
  readonly log: PlayedLog;
  readonly tools: Tools;
  /** Closes what was opened; nothing is to be stepped afterwards. */
  close(): void;
}

/**
 * Sets a run up anew: what solvers remember hangs on the networks' own objects and on the toolkit's, so copies of both remember
 * nothing. Opening networks belongs to the beginning of an exercise, not to its turns, so it is done here.
 */
export function coldTable(log: PlayedLog, tools: Tools): ColdTable {
  const scenario = structuredClone(log.scenario);
  const epanet = { ...tools.epanet };
  const plan = playPlan(scenario.nations);
  energySector(plan);
  communicationsSector(plan);
  transportSector(plan);
  const waters = plan.nations.map(({ nation }) => nationWater(epanet, nation.network.water));
  return {
    log: { ...log, scenario },
    tools: { ...tools, epanet },
    close() {
      for (const water of new Set(waters.map((water) => water?.network))) water?.project.close();
    },
  };
}
