import { parseJson, readShape } from '../parseJson.ts';
import { type Referee, UnreadableFile } from '../referee.ts';
import { Stopwatch } from '../stopwatch.ts';
import { clearingChecks } from './clearingChecks.ts';
import { clearingFile } from './clearingFile.ts';
import { gridlockChecks } from './gridlockChecks.ts';
import { gridlockFile } from './gridlockFile.ts';

/** banking_gridlock_*.json and banking_eisenberg_noe.json, told apart by what is in them. */
export const bankingReferee: Referee = {
  kinds: ['banking', 'gridlock', 'banking_gridlock', 'clearing', 'banking_eisenberg_noe', 'eisenberg_noe'],
  async judge(file) {
    const value = parseJson(file);
    const watch = new Stopwatch();
    const has = (key: string) => typeof value === 'object' && value !== null && key in value;
    if (has('scenarios')) {
      const { scenarios } = readShape(gridlockFile, value, 'a banking_gridlock_*.json file');
      return { kind: 'banking', checks: await gridlockChecks(scenarios, watch), solveMicros: watch.micros };
    }
    if (!has('cases')) throw new UnreadableFile('it has neither "scenarios" (gridlock) nor "cases" (clearing)');
    const checks = clearingChecks(readShape(clearingFile, value, 'a banking_eisenberg_noe.json file'), watch);
    return { kind: 'banking', checks, solveMicros: watch.micros };
  },
};
