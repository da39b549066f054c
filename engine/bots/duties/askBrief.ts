import { sealFirst } from '../drafts.ts';
import type { Policy, Seen } from '../policy.ts';

/** Asks for the warning brief about its own nation, once a turn while nothing has been hit there. */
export const askBrief: Policy = (seen) => {
  const { nation, turn, lines } = seen.view.nation;
  for (const subject of seen.scenario.subjects) {
    if (subject.nation !== nation) continue;
    const asked = lines.some((line) => line.line === 'brief' && line.subject === subject.id && line.turn === turn);
    const move = asked ? null : sealFirst(seen, 'brief', { subject: subject.id }, 'askBrief');
    if (move) return move;
  }
  return null;
};

/** The latest band that a brief about this nation gave, in per cent; null where there is none. */
export function latestBand({ view, scenario }: Seen, nation: string): readonly [number, number] | null {
  const about = scenario.subjects.filter((subject) => subject.nation === nation).map((subject) => subject.id);
  const brief = view.nation.lines.findLast((line) => line.line === 'brief' && about.includes(line.subject));
  return brief?.line === 'brief' ? brief.band : null;
}
