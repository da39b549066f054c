import type { Cause } from '../../../engine/model/cause.ts';
import type { AssetId } from '../../../engine/model/ids.ts';
import { SERVICES, type Service } from '../../../engine/model/scenario.ts';
import { rootCause } from './rootCause.ts';

/** A loss as it was told: what a site is without since which hour, and what lies behind it. */
export interface ToldLoss {
  readonly asset: AssetId;
  readonly service: Service;
  readonly hour: number;
  readonly because: readonly Cause[];
  /** The hour in which it ended, where that is told with it. */
  readonly until?: number | undefined;
}

/** Losses that came in the same hour and from the same root, told as one. */
export interface LossGroup {
  /** Those that are without, each with its fullest chain; more than one only where `spreads` says so. */
  readonly sites: readonly { readonly asset: AssetId; readonly because: readonly Cause[] }[];
  readonly services: readonly Service[];
  readonly hour: number;
  /** The hour in which all of it ended; null while it lasts. */
  readonly until: number | null;
  /** What set it off, as far as it is told. */
  readonly root: Cause | null;
}

/**
 * Tells what a site lost in one hour from one root, and got back in one hour, as one loss, and the same losses of several sites as one where each of them
 * `spreads`: a district without power has no payments and no fuel either, and its neighbour may be without the same. Groups stand
 * where their first loss stood, services in the order of the rules.
 */
export function mergeLosses(losses: readonly ToldLoss[], spreads: (asset: AssetId) => boolean): readonly LossGroup[] {
  const bySite = grouped(losses, ({ asset, hour, until, because }) =>
    [asset, hour, until ?? '', rootName(rootCause(because))].join(' '),
  );
  const ofSites = bySite.map((rows): LossGroup => {
    const [{ asset, hour, until = null }] = rows;
    const because = fullest(rows.map((row) => row.because));
    const services = SERVICES.filter((service) => rows.some((row) => row.service === service));
    return { sites: [{ asset, because }], services, hour, until, root: rootCause(because) };
  });
  const name = ({ sites: [site], services, hour, until, root }: LossGroup) => {
    const asset = site?.asset ?? '';
    return [hour, until ?? '', ...services, rootName(root), spreads(asset) ? '' : asset].join(' ');
  };
  return grouped(ofSites, name).map((rows) => ({ ...rows[0], sites: rows.flatMap(({ sites }) => sites) }));
}

/** A name for a root, the same for losses that belong together; empty where nothing is known. */
export function rootName(root: Cause | null): string {
  return root ? [root.what, root.asset ?? '', root.part ?? '', root.service ?? '', root.hour].join(' ') : '';
}

/** The chain that tells most: that of fuel goes over payments, that of payments over power. */
function fullest(chains: readonly (readonly Cause[])[]): readonly Cause[] {
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}

function grouped<T>(rows: readonly T[], name: (row: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(name(row));
    if (group) group.push(row);
    else groups.set(name(row), [row]);
  }
  return [...groups.values()];
}
