import { Session } from 'node:inspector/promises';

/** What a turn's time goes to. */
export const SHARES = [
  'energy',
  'water',
  'communications',
  'banking',
  'transport',
  'coupling',
  'rest of the turn',
  'digest',
  'garbage',
] as const;
export type Share = (typeof SHARES)[number];

/** By file, the nearest to the leaf first: whose time a function's is. */
const WHOSE: readonly (readonly [RegExp, Share])[] = [
  [/\/infrastructure\/play\/(energySector|energyCauses|abroad|nationGrid|closeByHand|gridCause)\.ts$/, 'energy'],
  [
    /\/infrastructure\/play\/(waterSector|waterCauses|waterPlaces|worksAble|nationWater|hoursUntilUntreated)\.ts$/,
    'water',
  ],
  [/\/infrastructure\/play\/communications(Sector|Causes)\.ts$/, 'communications'],
  [/\/infrastructure\/play\/bankingSector\.ts$/, 'banking'],
  [/\/infrastructure\/play\/transportSector\.ts$/, 'transport'],
  [/\/engine\/infrastructure\/(play|coupling)\//, 'coupling'],
  [/\/engine\/run\/(digest|canonicalJson)\.ts$/, 'digest'],
  [/\/engine\/turn\//, 'rest of the turn'],
];

const SAMPLE_MICROS = 100;

/** A sampling profiler around some work that is done in pieces, and how its time is shared out. */
export interface SharesMeter {
  /** Samples while the work runs. */
  during(work: () => void): Promise<void>;
  /** Shares of all samples, which add up to one; and ends the profiler. */
  shares(): Readonly<Record<Share, number>>;
}

/** Starts a profiler of this process. A sample belongs to the sector through which its functions were called. */
export async function sharesMeter(): Promise<SharesMeter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROS });
  const counts = new Map<Share, number>();
  return {
    async during(work) {
      await session.post('Profiler.start');
      work();
      const { profile } = await session.post('Profiler.stop');
      const parents = new Map(
        profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
      );
      const byId = new Map(profile.nodes.map((node) => [node.id, node]));
      const whose = new Map<number, Share | null>();
      const shareOf = (id: number): Share | null => {
        const known = whose.get(id);
        if (known !== undefined) return known;
        const { functionName = '', url = '' } = byId.get(id)?.callFrame ?? {};
        const parent = parents.get(id);
        const share =
          functionName === '(garbage collector)'
            ? 'garbage'
            : (WHOSE.find(([file]) => file.test(url))?.[1] ?? (parent === undefined ? null : shareOf(parent)));
        whose.set(id, share);
        return share;
      };
      for (const sample of profile.samples ?? []) {
        const share = shareOf(sample);
        if (share) counts.set(share, (counts.get(share) ?? 0) + 1);
      }
    },
    shares() {
      session.disconnect();
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return Object.fromEntries(SHARES.map((share) => [share, (counts.get(share) ?? 0) / all])) as Record<
        Share,
        number
      >;
    },
  };
}
