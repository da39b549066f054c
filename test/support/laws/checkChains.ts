import fc from 'fast-check';
import type { Cause } from '../../../engine/model/cause.ts';
import { shown } from '../../../engine/view/shown.ts';
import { anyTurn, anyWorld } from '../play/anyWorld.ts';
import { chainLines } from '../play/chainLines.ts';
import { hoursAtHand } from '../play/hoursAtHand.ts';
import { counterexample, luck, type Search } from './counterexample.ts';

const TURNS = 10;
/**
 * A chain names its own nation's assets and parts alone, whatever a neighbour's failure sets off: what comes over the border is the own tie
 * that carries less. The stage that a nation does not know of is its chains' last link, so that blanking it leaves no gap.
 */
export function checkOwnChains(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const world = anyWorld(luck);
      const at = hoursAtHand(world, 300);
      for (let turn = 0; turn < TURNS; turn++) anyTurn(at, luck);
      for (const { nation, asset, service, hour, because } of at.losses) {
        const own = JSON.stringify(world.find(({ id }) => id === nation));
        const others = world.filter(({ id }) => id !== nation);
        const told = JSON.stringify(shown.causes(because));
        const where = `${asset} ${service} ${hour}`;
        for (const word of [...told.matchAll(/"(?:asset|part)":"([^"]+)"/g)].map(([, id]) => id ?? ''))
          if (!own.includes(`"${word}"`)) throw new Error(`${where} tells of ${word}`);
        if (others.some(({ id }) => told.includes(`"${id}-`))) throw new Error(`${where} names a neighbour`);
        if (told.includes('stage')) throw new Error(`${where} tells of the stage`);
        if (because.some(({ what, depth }, i) => what === 'stage' && (because[i + 1]?.depth ?? 0) > depth))
          throw new Error(`${where} has causes behind the stage`);
      }
    }),
    search,
  );
}

/** A chain of so many links, or with one so deep, may have been cut off there. */
const CUT_LINKS = 15;
const CUT_DEPTH = 8;

/** What needs something behind it: a service is never lost by itself, nor does a store empty or a pump stop. */
const NEVER_LAST: readonly Cause['what'][] = [
  ...(['serviceLost', 'bufferEmpty', 'siteDark', 'cutOffFromCore', 'pumpsStopped'] as const),
  ...(['feedersOpened', 'dosingStopped', 'untreatedAtTaps', 'blackout', 'bankInDefault', 'incomingUnsent'] as const),
  // In play nothing but a stage opens a branch, stops a unit or cuts a link.
  ...(['branchOpened', 'unitLost', 'linkCut'] as const),
];

/** Every loss says why: each link is one deeper at most, comes no later than what it led to, and leads back to something that is a reason by itself. */
export function checkChains(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const at = hoursAtHand(anyWorld(luck), 300);
      for (let turn = 0; turn < TURNS; turn++) anyTurn(at, luck);
      const told = new Set(at.losses.map(({ asset, service, hour }) => `${asset} ${service} ${hour}`));
      for (const { asset, service, hour, because } of at.losses) {
        const fault = faultOf(because, hour, told);
        if (fault) throw new Error(`${asset} ${service} ${hour}: ${fault}\n${chainLines(because).join('\n')}`);
      }
    }),
    search,
  );
}

function faultOf(because: readonly Cause[], hour: number, told: ReadonlySet<string>): string | null {
  if (because.length === 0) return 'nobody knows why';
  const isCut = because.length >= CUT_LINKS || because.some(({ depth }) => depth >= CUT_DEPTH);
  const above: number[] = [];
  for (const [i, cause] of because.entries()) {
    const { what, asset, service, part, depth } = cause;
    if (depth > (because[i - 1]?.depth ?? -1) + 1) return `link ${i} has nothing above it`;
    if (cause.hour > (depth === 0 ? hour : (above[depth - 1] ?? hour))) return `link ${i} came too late`;
    above[depth] = cause.hour;
    const isLast = (because[i + 1]?.depth ?? 0) <= depth;
    if (isLast && !isCut && NEVER_LAST.includes(what)) return `link ${i} has nothing behind it`;
    // What comes to an asset by its feeder is told where it is a district.
    const isTold = part === undefined || told.has(`${asset} ${service} ${cause.hour}`) || service === 'power';
    if (what === 'serviceLost' && !isTold) return `link ${i} was no loss then`;
  }
  return null;
}
