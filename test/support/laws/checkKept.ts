import fc from 'fast-check';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { anyTurn, anyWorld } from '../play/anyWorld.ts';
import { type HoursAtHand, hoursAtHand } from '../play/hoursAtHand.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';

const TURNS = 12;
/** A link of pipe keeps so many parcels apart, of three numbers each (engine/infrastructure/water/parcelQueue.ts). */
const PARCEL_NUMBERS = 36;
/** Causes of a loss, beside each other and in a row; no more of them lead from one thing to the next in worlds of this size. */
const MOST_CHAINS = 12;
const MOST_LINKS = 24;

/**
 * What solvers keep between turns: whole numbers and no −0, the same when it is written and read, as many as the nation has parts,
 * and never written to again, which Immer forbids.
 */
export function checkKept(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const world = anyWorld(luck);
      const at = hoursAtHand(world, 300);
      for (let turn = 1; turn <= TURNS; turn++) {
        anyTurn(at, luck);
        for (const { id } of world) {
          const { network, buffers, columns } = at.row(id);
          const kept = { network, buffers, columns };
          mustBeWhole(`${id} in turn ${turn}`, kept);
          mustEqual(
            `${id} in turn ${turn}, read again`,
            canonicalJson(kept),
            canonicalJson(JSON.parse(JSON.stringify(kept))),
          );
          deepFreeze(kept);
        }
        mustBeBounded(at);
      }
    }),
    search,
  );
}

function mustBeWhole(where: string, value: unknown): void {
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || Object.is(value, -0)))
    throw new Error(`${where}: ${Object.is(value, -0) ? '-0' : value} is no number to keep`);
  if (value === undefined) throw new Error(`${where}: nothing is kept`);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && Object.keys(value).length !== value.length)
    throw new Error(`${where}: a list has gaps, or more than its entries`);
  for (const [key, part] of Object.entries(value)) mustBeWhole(`${where}.${key}`, part);
}

function mustBeBounded(at: HoursAtHand): void {
  const { water, banking, losses, grid } = at.network('isl');
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${what} grow without end`);
  };
  must(
    water.parcels.every((row) => row.length <= PARCEL_NUMBERS),
    'parcels',
  );
  // The world's three banks owe each other eight payments a day; what is left over is cleared or given back at the cut-off.
  must(banking.queue.length + banking.unsent.length <= 8, 'payments');
  must(banking.inDefault.length <= 3, 'defaults');
  must(grid.servedKilowatts.length <= 8 && grid.restoring.length === 2, 'columns of the grid');
  for (const { chains } of Object.values(losses)) {
    must(chains.length <= MOST_CHAINS, 'chains beside each other');
    must(
      chains.every((chain) => chain.length <= MOST_LINKS),
      'chains',
    );
  }
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
