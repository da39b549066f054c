import type { Cause } from '../../model/event.ts';
import type { AssetId } from '../../model/ids.ts';
import type { Service } from '../../model/scenario.ts';
import type { NetworkHour } from '../networkHour.ts';

/**
 * The causal chain behind a loss, nearest cause first (rule N3): the buffer that ran out, the giver that failed, what was
 * done to it, the stage that did it. Walks the dependencies; the network of a nation has no cycles.
 */
export function causesOf(
  network: NetworkHour,
  asset: AssetId,
  service: Service,
  lostSince: ReadonlyMap<string, number>,
): readonly Cause[] {
  const index = network.assets.findIndex((a) => a.id === asset);
  const self = network.assets[index];
  const posture = network.postures[index];
  if (!self || !posture) return [];
  // Stopped dosing takes no flow away; only opened feeders explain a loss where they happened.
  if (posture.struck?.what === 'openFeeders') return struckChain(asset, posture.struck);
  const causes: Cause[] = [];
  // A district takes its water from a works; whatever else gives a service needs power for it.
  const takes: Service = service === 'water' && self.kind === 'district' ? 'water' : 'power';
  const buffered = self.dependsOn.some((d) => d.service === takes && d.bufferHours > 0);
  if (buffered) causes.push({ what: 'bufferEmpty', asset, hour: network.hour });
  for (const dependency of self.dependsOn) {
    if (dependency.service !== takes) continue;
    const giver = network.assets.findIndex((a) => a.id === dependency.from);
    const struck = network.postures[giver]?.struck;
    if (service === 'water' && network.scratch.untreated[index] === 1) {
      causes.push({ what: 'untreatedAtTaps', asset, hour: network.hour });
      if (struck) causes.push(...struckChain(dependency.from, struck));
    } else {
      const since = lostSince.get(`${dependency.from} ${takes}`) ?? network.hour;
      causes.push({ what: 'serviceLost', asset: dependency.from, hour: since, service: takes });
      causes.push(...causesOf(network, dependency.from, takes, lostSince));
    }
  }
  return causes;
}

function struckChain(
  asset: AssetId,
  struck: { what: 'stopDosing' | 'openFeeders'; hour: number; stage: string },
): readonly Cause[] {
  const what = struck.what === 'stopDosing' ? 'dosingStopped' : 'feedersOpened';
  return [
    { what, asset, hour: struck.hour },
    { what: 'stage', asset, hour: struck.hour, stage: struck.stage },
  ];
}
