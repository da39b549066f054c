import type { Fault } from '../fault.ts';
import type { Check } from '../parts.ts';
import { PRACTICE_FILE } from '../readPractice.ts';

/** Practice runs were played with the nations and turns that the scenario has now. */
export const checkPractice: Check = ({ practice, nations, head }) => {
  if (!practice) return [];
  const remedy = 'write it anew with `npm run generate:practice`, or remove it';
  const fault = (says: string): Fault => ({ file: PRACTICE_FILE, line: 1, severity: 'warning', says, remedy });
  const ids = nations.map(({ value }) => value.id);
  const strange = Object.keys(practice.nations).filter((id) => !ids.includes(id));
  const { turns } = head.value;
  const short = ids.filter((id) => (practice.nations[id]?.length ?? 0) < turns);
  return [
    ...strange.map((id) => fault(`it has bands of \`${id}\`, which is not a nation of this scenario`)),
    ...short.map((id) => fault(`it has bands of \`${id}\` for fewer than ${turns} turns`)),
  ];
};
