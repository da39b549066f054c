import type { Scenario } from '../../engine/model/scenario.ts';
import { text } from '../kit/text.ts';
import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** One step of a campaign on EXCON's timeline. */
export interface AttackStep {
  /** `campaign/track/stage`. */
  readonly id: string;
  readonly name: string;
  readonly turn: number;
  readonly stands: 'ahead' | 'ran' | 'blocked';
}

/** Every step of every campaign by the turn in which it ran or falls due, in the order of the turns. */
export function attackSteps(
  scenario: Scenario,
  history: readonly HistoryEntry[],
  language: string,
): readonly AttackStep[] {
  const outcomes = outcomesOf(history);
  const steps = scenario.campaigns.flatMap((campaign) =>
    campaign.tracks.flatMap((track) => {
      let turn = 0;
      return track.stages.map((stage): AttackStep => {
        const id = `${campaign.id}/${track.id}/${stage.id}`;
        const outcome = outcomes.get(id);
        turn = outcome?.turn ?? turn + stage.dwellTurns;
        return { id, name: text(stage.name, language), turn, stands: outcome?.outcome ?? 'ahead' };
      });
    }),
  );
  return steps.filter((step) => step.turn <= scenario.turns).sort((a, b) => a.turn - b.turn);
}

function outcomesOf(history: readonly HistoryEntry[]) {
  const outcomes = new Map<string, { readonly turn: number; readonly outcome: 'ran' | 'blocked' }>();
  for (const entry of history) {
    for (const fact of factsOf(entry)) {
      if (fact.fact === 'stageRan') outcomes.set(`${fact.campaign}/${fact.track}/${fact.stage}`, fact);
    }
  }
  return outcomes;
}
