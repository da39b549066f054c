import { deed } from '../coordination/deed.ts';
import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import type { Campaign, Deed, Stage, Track } from '../model/campaign.ts';
import type { Scenario, Service } from '../model/scenario.ts';
import { judge } from '../orders/judge.ts';
import { doorRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';
import { openingHour } from '../turn/openingHour.ts';
import { doorUsable } from './doorUsable.ts';

/** Runs one campaign stage that fell due: it works through its door, or it is blocked and spent (rules S1, S3). */
export function runStage(
  scenario: Scenario,
  state: State,
  emit: Emission,
  campaign: Campaign,
  track: Track,
  index: number,
): void {
  const stage = track.stages[index];
  if (!stage) return;
  const way = stage.needsDoor === null || doorUsable(state, nationOfAsset(scenario, stage.needsDoor), stage.needsDoor);
  const ready = stage.needs === undefined || judge(stage.needs, state, scenario).holds;
  const next = track.stages[index + 1];
  emit.fact({
    fact: 'stageRan',
    campaign: campaign.id,
    track: track.id,
    stage: stage.id,
    turn: state.turn,
    outcome: way && ready ? 'ran' : 'blocked',
    nextDueTurn: next ? state.turn + next.dwellTurns : null,
  });
  if (way && ready)
    for (const effect of stage.effects)
      strike(scenario, state, emit, campaign, `${campaign.id}/${track.id}/${stage.id}`, effect);
  else blocked(scenario, state, emit, stage);
}

function strike(
  scenario: Scenario,
  state: State,
  emit: Emission,
  campaign: Campaign,
  name: string,
  effect: Deed,
): void {
  if (effect.do === 'openDoor') {
    for (const asset of effect.assets) {
      const nation = nationOfAsset(scenario, asset);
      if (doorRow(state, nation, asset)?.state !== 'none') continue;
      emit.fact({ fact: 'doorOpened', nation, asset, campaign: campaign.id, turn: state.turn });
    }
    return;
  }
  const nation = nationOfAsset(scenario, effect.asset);
  const hour = openingHour(scenario, state.turn);
  emit.fact({
    fact: 'struck',
    nation,
    asset: effect.asset,
    what: effect.do,
    cause: { what: 'stage', asset: effect.asset, hour, stage: name },
  });
  emit.fact(deed('impacted', state.turn, { to: nation, asset: effect.asset }));
  emit.report({ report: 'struck', to: { nation }, asset: effect.asset, what: effect.do, hour });
}

/** A door that stood shut thanks to a neighbour's indicator is a receipt for the neighbour (rule K4). */
function blocked(scenario: Scenario, state: State, emit: Emission, stage: Stage): void {
  if (stage.needsDoor === null) return;
  const helped = nationOfAsset(scenario, stage.needsDoor);
  const door = doorRow(state, helped, stage.needsDoor);
  const shut = door?.shut;
  emit.fact(deed('blocked', state.turn, { by: helped, asset: stage.needsDoor }));
  if (!door || !shut || shut.thanksTo === null || shut.sharedTurn === null) return;
  const spared = sparedBy(scenario, stage);
  if (!spared) return;
  emit.report({
    report: 'receipt',
    to: { nation: shut.thanksTo },
    helped,
    with: 'indicator',
    information: scenario.information.find((i) => i.reveals.includes(door.campaign ?? ''))?.id ?? null,
    item: null,
    sharedTurn: shut.sharedTurn,
    actedTurn: shut.turn,
    service: spared.service,
    people: spared.people,
  });
}

/** Whom the stage would have hit first: the people who drink from the works or live on the feeders, from public figures. */
function sparedBy(scenario: Scenario, stage: Stage): { service: Service; people: number } | null {
  for (const effect of stage.effects) {
    if (effect.do === 'openDoor') continue;
    const service = effect.do === 'stopDosing' ? 'water' : 'power';
    let people = 0;
    for (const nation of scenario.nations) {
      for (const asset of nation.assets) {
        if (asset.dependsOn.some((d) => d.service === service && d.from === effect.asset)) people += asset.people;
      }
    }
    return { service, people };
  }
  return null;
}
