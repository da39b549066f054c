import { parseJson, readShape } from '../parseJson.ts';
import { type Referee, UnreadableFile } from '../referee.ts';
import { Stopwatch } from '../stopwatch.ts';
import { buldyrevChecks } from './buldyrevChecks.ts';
import { iimChecks, publishedChecks } from './iimChecks.ts';
import { buldyrevFile, iimFile, publishedFile } from './interdepFiles.ts';

/** interdep_iim.json, interdep_iim_published.json and interdep_buldyrev.json, told apart by what is in them. */
export const interdepReferee: Referee = {
  kinds: ['interdep', 'interdependency', 'iim', 'interdep_iim', 'interdep_iim_published', 'interdep_buldyrev'],
  async judge(file) {
    const value = parseJson(file);
    const watch = new Stopwatch();
    const has = (key: string) => typeof value === 'object' && value !== null && key in value;
    const checksOf = () => {
      if (has('examples')) return iimChecks(readShape(iimFile, value, 'an interdep_iim.json file'), watch);
      if (has('cases'))
        return publishedChecks(readShape(publishedFile, value, 'an interdep_iim_published.json file'), watch);
      if (has('two_fully_interdependent_ER'))
        return buldyrevChecks(readShape(buldyrevFile, value, 'an interdep_buldyrev.json file'), watch);
      throw new UnreadableFile(
        'it has none of "examples", "cases" (inoperability) and "two_fully_interdependent_ER" (threshold)',
      );
    };
    return { kind: 'interdep', checks: checksOf(), solveMicros: watch.micros };
  },
};
