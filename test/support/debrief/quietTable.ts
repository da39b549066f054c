import type { Scenario } from '../../../engine/model/scenario.ts';
import { openRoom } from '../../../engine/room/openRoom.ts';
import { makeDice } from '../../../engine/run/dice.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { firstLight } from '../firstLight.ts';
import { dealTable, type Tabletop } from '../tabletop.ts';

/**
 * A table whose run can be exported and played again: its dice come from a seed under which no nation notices a door by chance.
 * StartEx is given.
 */
export function quietTable(scenario: Scenario = firstLight): Tabletop {
  const room = openRoom({
    ...{ exercise: 'debrief', scenario, turns: scenario.turns, planningSeconds: 240, seed: quietSeed(scenario) },
    ...{ seedSalt: 'case', runSecret: 'case', tools: nativeTools, writer: 'thaw' },
  });
  const table = dealTable(room);
  table.control({ type: 'startEx' });
  return table;
}

function quietSeed({ turns, nations, campaigns, noticePerMille }: Scenario): string {
  const opened = campaigns.flatMap(({ id, tracks }) =>
    tracks
      .flatMap(({ stages }) =>
        stages.flatMap(({ effects }) => effects.flatMap((e) => (e.do === 'openDoor' ? e.assets : []))),
      )
      .map((asset) => ({ campaign: id, nation: nations.find((n) => n.assets.some((a) => a.id === asset))?.id ?? '' })),
  );
  for (let n = 0; n < 10_000; n++) {
    const dice = makeDice(`quiet-${n}`);
    const openings = Array.from({ length: turns }, (_, i) => i + 1);
    const loud = opened.some(({ campaign, nation }) =>
      openings.some((turn) => dice.perMille([turn, 'notice', nation, campaign]) < noticePerMille),
    );
    if (!loud) return `quiet-${n}`;
  }
  throw new Error('no quiet seed');
}
