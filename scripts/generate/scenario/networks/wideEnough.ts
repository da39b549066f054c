import type { Graph } from '../../../../engine/infrastructure/communications/graph.ts';
import { LINK_COST } from '../../../../engine/infrastructure/communications/linkKind.ts';
import { routeDemands } from '../../../../engine/infrastructure/communications/routeDemands.ts';
import type { CommunicationsPlan } from '../../../../engine/model/network.ts';

/** What links are built for, Mbit/s; beyond the last, whole multiples of it. */
const WIDTHS = [1000, 2500, 10_000, 40_000, 100_000] as const;
const WIDEST = 100_000;

/** Links are a quarter wider than what they are built for. */
const MARGIN = 1.25;

/**
 * Gives each link but satellites the width of what it carries on an ordinary day, or with any one trunk between hubs cut, so that one cut
 * costs nobody anything who has another way.
 */
export function wideEnough(plan: CommunicationsPlan): CommunicationsPlan {
  const ranks = new Map(plan.sites.map(({ id }, rank) => [id, rank]));
  const at = (site: string) => ranks.get(site) ?? -1;
  const hubs = new Set(plan.sites.flatMap(({ id, at: hub }) => (hub === null ? [] : [id])));
  const graph: Graph = {
    nodes: plan.sites.length,
    links: plan.links.map(({ kind, a, b, capacityMbps }) => ({
      a: at(a),
      b: at(b),
      capacity: kind === 'satellite' ? capacityMbps : 0x7fffffff,
    })),
  };
  const demands = plan.demands.map(({ from, to, mbps }) => ({ from: at(from), to: at(to), amount: mbps }));
  const cost = (link: number) => LINK_COST[plan.links[link]?.kind ?? 'fibre'];
  const most = plan.links.map(() => 0);
  const trunks = plan.links.flatMap(({ kind, a, b }, link) =>
    kind !== 'satellite' && hubs.has(a) && hubs.has(b) ? [link] : [],
  );
  for (const cut of [null, ...trunks]) {
    const { load } = routeDemands(graph, demands, cost, { links: new Set(cut === null ? [] : [cut]) });
    for (const [link, mbps] of load.entries()) most[link] = Math.max(most[link] ?? 0, mbps);
  }
  return {
    ...plan,
    links: plan.links.map((link, i) =>
      link.kind === 'satellite' ? link : { ...link, capacityMbps: widthFor((most[i] ?? 0) * MARGIN) },
    ),
  };
}

function widthFor(mbps: number): number {
  return WIDTHS.find((width) => width >= mbps) ?? WIDEST * Math.ceil(mbps / WIDEST);
}
