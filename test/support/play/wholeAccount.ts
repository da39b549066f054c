import { must } from './must.ts';
import { mustBeWhole } from './mustBeWhole.ts';
import type { PlayedHour } from './playedHours.ts';

/**
 * Every number that an hour leaves is a whole one, no stock is negative, services are 0 to 1000; what is lost was there, or is held down by a
 * bank in default from now on (rule U5), what is back was lost, and nothing that stands behind a loss came after it.
 */
export function wholeAccount({ nation, hour, before, run }: PlayedHour): void {
  const { columns, buffers, network, personHours } = run;
  mustBeWhole({ columns, buffers, network, personHours }, nation.id);
  for (const name of ['servicePerMille', 'meanPerMille', 'worstPerMille', 'stockPerMille'] as const)
    for (const value of columns[name]) must(value <= 1000, `${nation.id} gives ${value} per mille (${name})`);
  for (const { asset, service, to, because, hour: when } of run.changes) {
    const since = before.postures.find((posture) => posture.asset === asset)?.lostSinceHour[service];
    must(when === hour, `${service} of ${asset} is ${to} at hour ${when} in hour ${hour}`);
    const kept = network.losses[`${service} ${asset}`] ?? network.losses[asset];
    const isHeld = network.banking.inDefault.length > 0 && kept?.hour === hour;
    const isAnew = to === 'lost' && since !== undefined && since < hour && isHeld;
    must(isAnew || (since === undefined) === (to === 'lost'), `${service} of ${asset} is ${to}, lost since ${since}`);
    for (const cause of because)
      must(cause.hour <= hour, `${cause.what} at ${cause.hour} lies behind a loss at ${hour}`);
  }
}
