import type { Campaign, Stage } from '../../../engine/model/campaign.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';

/** The same exercise where Kesara's substation is hit in the place of its works. */
export function withAnotherTarget(scenario: Scenario): Scenario {
  return withKesaranStages(scenario, (stage) =>
    stage.id === 'dosing'
      ? { ...stage, needsDoor: 'kes-substation', effects: [{ do: 'openFeeders', asset: 'kes-substation' }] }
      : stage,
  );
}

/** The same exercise where the intruder waits longer in Kesara before each water stage, and less before the power stage. */
export function withAnotherDwell(scenario: Scenario): Scenario {
  return withKesaranStages(scenario, (stage) => ({
    ...stage,
    dwellTurns: stage.id === 'feeders' ? stage.dwellTurns - 1 : stage.dwellTurns + 1,
  }));
}

/** The same exercise where, in the place of Kesara's feeders, these parts of its telecom network are put out of service for a turn. */
export function withPartsOut(scenario: Scenario, parts: readonly string[]): Scenario {
  return withKesaranStages(scenario, (stage) =>
    stage.id === 'feeders' ? { ...stage, effects: [{ do: 'disable', asset: 'kes-hub', parts, forHours: 3 }] } : stage,
  );
}

/** The same exercise by somebody else. */
export function withAnotherActor(scenario: Scenario): Scenario {
  return { ...scenario, campaigns: scenario.campaigns.map((campaign) => ({ ...campaign, actor: 'UNK-7' })) };
}

function withKesaranStages(scenario: Scenario, change: (stage: Stage) => Stage): Scenario {
  const changed = (campaign: Campaign): Campaign => ({
    ...campaign,
    tracks: campaign.tracks.map((track) =>
      track.id === 'kes' ? { ...track, stages: track.stages.map(change) } : track,
    ),
  });
  return { ...scenario, campaigns: scenario.campaigns.map(changed) };
}
