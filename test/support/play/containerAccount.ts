import { rankedAssets } from '../../../engine/state/rankedAssets.ts';
import { must } from './must.ts';
import type { PlayedHour } from './playedHours.ts';

/** Containers of an hour: what waited or came is handled, as far as the port could, or waits, or found no room (rule Z1). */
export function containerAccount({ nation, before, run }: PlayedHour): void {
  const assets = rankedAssets(nation);
  for (const { asset, capacityPerHour, arrivalsPerHour, manualPerMille, mostWaiting } of nation.network.transport
    .ports) {
    const rank = assets.findIndex(({ id }) => id === asset);
    const there = (before.columns.waiting[rank] ?? 0) + arrivalsPerHour;
    const service = run.columns.servicePerMille[rank] ?? Number.NaN;
    const leaves = (perMille: number) =>
      Math.min(mostWaiting, there - Math.min(there, Math.floor((capacityPerHour * perMille) / 1000)));
    const waiting = run.columns.waiting[rank] ?? Number.NaN;
    const fits = waiting === leaves(service) || waiting === leaves(Math.min(service, manualPerMille));
    must(fits, `of ${there} containers ${waiting} wait at ${asset}, which gives ${service}`);
  }
}
