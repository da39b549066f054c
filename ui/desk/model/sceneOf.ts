import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { text } from '../../kit/text.ts';
import type { SceneLink, SceneModel, SceneNode } from '../../scene/sceneModel.ts';
import type { LocalDraft } from '../../store/localDraft.ts';
import { type AssetState, assetStates } from './assetState.ts';
import { comingWords } from './comingWords.ts';

/**
 * What the map shows to this seat: its own network as it knows it, everybody else's sites without a state, their lands
 * under fog. `before` is how the own assets stood in the turn before; what differs is shown to change, causes first.
 */
export function sceneOf(
  view: View,
  scenario: PublicScenario,
  drafts: readonly LocalDraft[],
  before: readonly AssetState[],
  language: string,
): SceneModel {
  const states = assetStates(view, scenario);
  const own = scenario.own.nation;
  const ghosts = ghostsOf(view, drafts);
  const nodes: SceneNode[] = scenario.nations.flatMap((nation) =>
    nation.assets.map((asset): SceneNode => {
      const state = nation.id === own ? states.find((one) => one.id === asset.id) : undefined;
      const was = before.find((one) => one.id === asset.id);
      return {
        id: asset.id,
        kind: asset.kind,
        status: state?.status ?? 'unknown',
        label: text(asset.name, language),
        critical: asset.critical,
        ghost: ghosts.get(asset.id),
        countdown: state?.coming ? comingWords(state.coming) : undefined,
        pulse: Boolean(state && was && was.status !== state.status),
      };
    }),
  );
  const fog = scenario.nations.map((nation) => nation.id).filter((id) => id !== own);
  return { nodes: causesFirst(nodes), links: linksOf(scenario, states), fog };
}

/** Codes of orders drafted or sealed for an asset. */
function ghostsOf(view: View, drafts: readonly LocalDraft[]): ReadonlyMap<string, string> {
  const ghosts = new Map<string, string>();
  for (const order of [...drafts, ...view.nation.sealed]) {
    const { target } = order.answers;
    if (target !== undefined) ghosts.set(target, order.type);
  }
  return ghosts;
}

const CAUSE_RANK = { substation: 0, works: 0, hub: 1, port: 1, bankSwitch: 1, hospital: 1, district: 2 } as const;

/** Givers before takers, so that a change runs down the chain that caused it. */
function causesFirst(nodes: readonly SceneNode[]): readonly SceneNode[] {
  return nodes
    .map((node, at) => ({ node, at }))
    .sort((a, b) => CAUSE_RANK[a.node.kind] - CAUSE_RANK[b.node.kind] || a.at - b.at)
    .map(({ node }) => node);
}

function linksOf(scenario: PublicScenario, states: readonly AssetState[]): readonly SceneLink[] {
  return scenario.own.dependencies.flatMap(({ asset, dependsOn }) =>
    dependsOn.flatMap(({ service, from, nation }): readonly SceneLink[] => {
      // How a neighbour's site stands is not known here.
      if (service === 'care' || nation !== undefined) return [];
      const giver = states.find((state) => state.id === from);
      return [{ from, to: asset, service, status: giver?.status ?? 'unknown' }];
    }),
  );
}
