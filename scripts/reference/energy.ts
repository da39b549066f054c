import { judgeCascade } from './energy/judgeCascade.ts';
import { judgeCase } from './energy/judgeCase.ts';
import { judgePublishedOptima } from './energy/judgePublishedOptima.ts';
import { readObject } from './energy/readFormat.ts';
import { type Referee, type ReferenceFile, UnreadableFile, type Verdict } from './referee.ts';

/** DC power flow, cascades and optimal power flow; which of the three a file holds is seen from what is in it. */
export const energyReferee: Referee = {
  kinds: [
    'energy',
    ...['energy_case', 'energy_cascade_case', 'energy_dcopf_pglib', 'energy_cascade', 'energy_dcopf', 'energy_opf'],
    ...['energy-case', 'energy-cascade-case', 'energy-dcopf-pglib', 'energy-cascade', 'energy-dcopf', 'energy-opf'],
  ],
  async judge(file: ReferenceFile): Promise<Verdict> {
    const value = readObject(file.text);
    if ('bus' in value && 'branch' in value) return judgeCase(value);
    if ('capacity_MW' in value || 'rule' in value) return judgeCascade(value, file);
    if ('cases' in value) return judgePublishedOptima(value, file);
    throw new UnreadableFile(
      'it is no energy file: a case has "bus" and "branch", a cascade "capacity_MW", published optima "cases"',
    );
  },
};
