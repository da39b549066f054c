import type { State } from '../../engine/state/state.ts';
import { text } from '../kit/text.ts';
import type { SceneLink, SceneModel } from '../scene/sceneModel.ts';
import { countdownWords } from './assetNotes.ts';
import type { TruthSite } from './truthSite.ts';

/** The truth as the map draws it. Nothing is in fog; sealed orders stand at their targets by their codes. */
export function truthScene(
  state: State,
  assets: readonly TruthSite[],
  before: readonly TruthSite[] | null,
  language: string,
): SceneModel {
  const was = new Map(before?.map((one) => [one.id, one.status]));
  const sealed = sealedCodes(state);
  const status = new Map(assets.map((one) => [one.id, one.status]));
  return {
    nodes: assets.map((one) => ({
      id: one.id,
      kind: one.asset.kind,
      status: one.status,
      label: text(one.asset.name, language),
      critical: one.asset.critical,
      ghost: sealed.get(one.id),
      countdown: countdownWords(one) ?? undefined,
      pulse: was.has(one.id) && was.get(one.id) !== one.status,
    })),
    links: assets.flatMap((one) => links(one, status)),
    fog: [],
  };
}

function links(one: TruthSite, status: ReadonlyMap<string, TruthSite['status']>): readonly SceneLink[] {
  return one.asset.dependsOn.flatMap(({ from, service }) => {
    if (service === 'care') return [];
    return [{ from, to: one.id, service, status: status.get(from) ?? 'unknown' }];
  });
}

function sealedCodes(state: State): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const orders of Object.values(state.sealed)) {
    for (const order of orders) {
      const target = order.answers.target;
      if (!target) continue;
      const others = codes.get(target);
      codes.set(target, others ? `${others} ${order.type}` : order.type);
    }
  }
  return codes;
}
