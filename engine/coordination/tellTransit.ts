import type { Transit } from '../model/event.ts';
import type { Emission } from '../turn/emission.ts';

/** Tells both ends of a journey that something set off or arrived; at home that is one report. */
export function tellTransit(emit: Emission, transit: Transit, arrived: boolean): void {
  emit.report({ report: 'transit', to: { nation: transit.from }, transit, arrived });
  if (transit.to !== transit.from) emit.report({ report: 'transit', to: { nation: transit.to }, transit, arrived });
}
