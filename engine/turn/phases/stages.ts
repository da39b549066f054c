import { byId } from '../../model/ids.ts';
import { runStage } from '../../threat/runStage.ts';
import type { PhaseContext } from '../phase.ts';

/** Campaign stages that fall due at this opening act, all on the same frozen state (rule S1). */
export function stages({ game, state, emit }: PhaseContext): void {
  for (const campaign of [...game.scenario.campaigns].sort((a, b) => byId(a.id, b.id))) {
    for (const track of [...campaign.tracks].sort((a, b) => byId(a.id, b.id))) {
      const row = state.tracks[`${campaign.id}/${track.id}`];
      if (row?.dueTurn === state.turn) runStage(game.scenario, state, emit, campaign, track, row.next);
    }
  }
}
