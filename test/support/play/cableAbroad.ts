import type { Asset, Dependency, Nation } from '../../../engine/model/scenario.ts';
import { asset, needs } from './smallNation.ts';

/** A neighbour with a telecom hub more, which lives by its substation and has no battery. */
export function withHub(neighbour: Nation): Nation {
  const hub = asset('mai-hub', 'hub', { dependsOn: [needs('power', 'mai-sub')] });
  const { energy } = neighbour.network;
  const feeders = [...energy.feeders, { id: 'm-feeder-hub', bus: 'm-gate', serves: 'mai-hub', kilowatts: 1 }];
  return {
    ...neighbour,
    assets: [...neighbour.assets, hub],
    network: { ...neighbour.network, energy: { ...energy, feeders } },
  };
}

/** An asset that takes communications from that hub as well, by a cable over the border. */
export function onCable(taker: Asset, more: Partial<Dependency> = {}): Asset {
  const cable = needs('communications', 'mai-hub', { nation: 'mai', kind: 'cyber', ...more });
  return { ...taker, dependsOn: [...taker.dependsOn, cable] };
}
