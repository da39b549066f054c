import { deed } from '../coordination/deed.ts';
import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import { peopleServed } from '../coordination/peopleServed.ts';
import { takeSample } from '../coordination/takeSample.ts';
import type { Blow } from '../model/blow.ts';
import type { Campaign, Deed, Stage, Track } from '../model/campaign.ts';
import type { ShutBecause } from '../model/event.ts';
import type { AssetId, NationId } from '../model/ids.ts';
import type { Scenario, Service } from '../model/scenario.ts';
import { judge } from '../orders/judge.ts';
import { doorRow, nationRow, postureRow } from '../state/rows.ts';
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
  const { asset } = effect;
  const cause = { what: 'stage', asset, hour, stage: name, depth: 0 } as const;
  if (effect.do === 'disable') {
    const untilHour = effect.forHours === null ? null : hour + effect.forHours;
    emit.fact({ fact: 'struck', nation, asset, what: effect.do, cause, parts: effect.parts, untilHour });
  } else emit.fact({ fact: 'struck', nation, asset, what: effect.do, cause });
  emit.fact(deed('impacted', state.turn, { to: nation, asset }));
  const what: Blow =
    effect.do === 'disable' ? { what: effect.do, hour, parts: effect.parts } : { what: effect.do, hour };
  emit.report({ report: 'struck', to: { nation }, asset, ...what });
  // The works sends a sample by itself, unless one is on its way; asking makes the answer come earlier (rule B1).
  const pending = nationRow(state, nation).samples.some((sample) => sample.asset === asset);
  if (effect.do === 'stopDosing' && !pending) {
    const dueTurn = state.turn + scenario.laboratoryTurns;
    takeSample(emit, nation, { asset, askedTurn: null, dueTurn });
  }
}

/** A stage that is blocked thanks to a neighbour's indicator is a receipt for the neighbour (rule K4). */
function blocked(scenario: Scenario, state: State, emit: Emission, stage: Stage): void {
  if (stage.needsDoor === null) return;
  const helped = nationOfAsset(scenario, stage.needsDoor);
  emit.fact(deed('blocked', state.turn, { by: helped, asset: stage.needsDoor }));
  const act = shutOrHeld(state, helped, stage.needsDoor);
  const spared = sparedBy(scenario, stage);
  const copy = state.ledgers.copies.find((c) => c.nation === helped && c.from !== null && c.from === act?.thanksTo);
  if (!act || !spared || !copy || copy.from === null) return;
  emit.report({
    report: 'receipt',
    to: { nation: copy.from },
    helped,
    with: 'indicator',
    information: copy.information,
    item: null,
    sharedTurn: act.sharedTurn ?? copy.turn,
    actedTurn: act.turn,
    service: spared.service,
    people: spared.people,
  });
}

/** What stood in the way at a door: how it was shut, or the isolation that holds it and the indicator held by then. */
function shutOrHeld(
  state: State,
  nation: NationId,
  asset: AssetId,
): Pick<ShutBecause, 'turn' | 'thanksTo' | 'sharedTurn'> | null {
  const shut = doorRow(state, nation, asset)?.shut;
  if (shut) return shut;
  const { isolated } = postureRow(state, nation, asset).measures;
  if (!isolated) return null;
  const first = state.ledgers.copies.find((copy) => copy.nation === nation && copy.turn <= isolated.sinceTurn);
  return { turn: isolated.sinceTurn, thanksTo: first?.from ?? null, sharedTurn: first?.turn ?? null };
}

/** Whom the stage would have hit first: those who drink from the works, live on the feeders or talk over the hub, from public figures. */
function sparedBy(scenario: Scenario, stage: Stage): { service: Service; people: number } | null {
  for (const effect of stage.effects) {
    if (effect.do === 'openDoor') continue;
    const service = serviceHit(scenario, effect);
    return { service, people: peopleServed(scenario, effect.asset, service) };
  }
  return null;
}

/** What a blow takes from people first: a works gives water, a hub lines, and all else power. */
function serviceHit(scenario: Scenario, effect: Exclude<Deed, { do: 'openDoor' }>): Service {
  if (effect.do === 'stopDosing') return 'water';
  const struck = scenario.nations.flatMap(({ assets }) => assets).find(({ id }) => id === effect.asset);
  return struck?.kind === 'hub' ? 'communications' : 'power';
}
