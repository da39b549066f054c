/**
 * LAW transport: vehicles, containers and litres are neither made nor lost; no stock is negative; more capacity serves no less
 * where that holds; no network, however odd, gives NaN or keeps the solver for ever.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingFuel } from '../../engine/infrastructure/transport/fuelSupply.ts';
import { rememberRoads } from '../../engine/infrastructure/transport/roadHour.ts';
import { roadNetwork } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { PLAY_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { stepFuel } from '../../engine/infrastructure/transport/stepFuel.ts';
import { stepQueue } from '../../engine/infrastructure/transport/stepQueue.ts';
import { leastCosts } from '../../scripts/reference/leastCosts.ts';
import { ownRoads } from '../support/transport/ownRoads.ts';

const TIMES = process.env.LONGTABLE_LONG === '1' ? 20 : 1;
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((total, value) => total + value, 0);

/** Odd networks: islands, parallel and closed links, rings, free links, zones that nobody may cross, powers of all kinds. */
const anyNetwork = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    firstThrough: fc.integer({ min: 0, max: nodes }),
    links: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: nodes - 1 }),
        to: fc.integer({ min: 0, max: nodes - 1 }),
        capacity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 })),
        freeFlow: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
        b: fc.constantFrom(0, 0.15, 1, 1e6),
        power: fc.constantFrom(0, 0.5, 1, 2, 4, 4.924, 12),
        fixed: fc.constantFrom(0, 0, 3),
      }),
      { maxLength: 30 },
    ),
    trips: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: nodes - 1 }),
        to: fc.integer({ min: 0, max: nodes - 1 }),
        vehicles: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 })),
      }),
      { maxLength: 12 },
    ),
  }),
);

describe('LAW transport, roads', () => {
  it('1 conserve vehicles at every node, give no NaN, and end', () => {
    const law = fc.property(anyNetwork, ({ nodes, firstThrough, links, trips }) => {
      const roads = roadNetwork(nodes, firstThrough, links);
      const { vehicles, ways, cost, tripCost, objective, totalCost, gap, rounds } = solveRoads(roads, trips, {
        gap: 1e-12,
        mostRounds: 200,
      });
      expect(rounds).toBeLessThanOrEqual(200);
      expect([objective, totalCost, gap].every(Number.isFinite)).toBe(true);
      const excess = new Float64Array(nodes);
      for (const [i, count] of vehicles.entries()) {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(cost[i])).toBe(false);
        if (links[i]?.capacity === 0) expect(count).toBe(0);
        excess[roads.from[i] ?? 0] = (excess[roads.from[i] ?? 0] ?? 0) - count;
        excess[roads.to[i] ?? 0] = (excess[roads.to[i] ?? 0] ?? 0) + count;
      }
      for (const [i, trip] of trips.entries()) {
        const there = leastCosts(roads, trip.from, cost)[trip.to] ?? Number.POSITIVE_INFINITY;
        const drives = trip.from !== trip.to && trip.vehicles > 0;
        expect((ways[i]?.length ?? 0) > 0).toBe(drives && there < Number.POSITIVE_INFINITY);
        if (!drives || there === Number.POSITIVE_INFINITY) continue;
        expect(Math.abs((tripCost[i] ?? 0) - there)).toBeLessThanOrEqual(1e-9 * (1 + there));
        expect(Math.abs(sum((ways[i] ?? []).map((way) => way.vehicles)) - trip.vehicles)).toBeLessThan(1e-6);
        excess[trip.from] = (excess[trip.from] ?? 0) + trip.vehicles;
        excess[trip.to] = (excess[trip.to] ?? 0) - trip.vehicles;
      }
      for (const left of excess) expect(Math.abs(left)).toBeLessThan(1e-5);
    });
    fc.assert(law, { seed: 20_261_211, numRuns: 200 * TIMES });
  });

  it('2 are a function of their inputs: what was solved before changes no bit', () => {
    const { roads, trips } = ownRoads('Block');
    const perMille = fc.constantFrom(0, 300, 700, 1000);
    const anyHour = fc.record({
      capacityPerMille: fc.array(perMille, { minLength: roads.capacity.length, maxLength: roads.capacity.length }),
      demandPerMille: fc.constantFrom(0, 500, 1000, 1500),
    });
    const used = rememberRoads(roads, trips, 3);
    const law = fc.property(fc.array(anyHour, { minLength: 1, maxLength: 4 }), (hours) => {
      const fresh = rememberRoads(roads, trips, 3);
      const forwards = hours.map(used);
      expect(hours.toReversed().map(fresh).toReversed()).toEqual(forwards);
      for (const hour of forwards) {
        expect(hour.servicePerMille.every((service) => service >= 0 && service <= 1000)).toBe(true);
        expect([...hour.vehicles, ...hour.tripTime, hour.meanPerMille].every(Number.isSafeInteger)).toBe(true);
      }
    });
    fc.assert(law, { seed: 20_261_212, numRuns: 12 * TIMES });
  });

  it('3 with more capacity on ways that share nothing are no slower; Braess’s network is where that does not hold', () => {
    const { roads, trips } = ownRoads('Fork');
    const law = fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 12_000 }),
      (link, more, vehicles) => {
        const cost = (capacity: Float64Array) =>
          solveRoads({ ...roads, capacity }, [{ from: 0, to: 1, vehicles }], { gap: 1e-10, mostRounds: 500 })
            .tripCost[0] ?? 0;
        const wider = roads.capacity.map((capacity, i) => (i === link ? capacity + more : capacity));
        expect(cost(wider)).toBeLessThanOrEqual(cost(roads.capacity) * (1 + 1e-6));
      },
    );
    fc.assert(law, { seed: 20_261_213, numRuns: 60 * TIMES });
    const braess = ownRoads('Shortcut');
    const cost = (open: number) => {
      const capacity = braess.roads.capacity.map((each, i) => (i === 3 ? open : each));
      return (
        solveRoads({ ...braess.roads, capacity }, braess.trips, { gap: PLAY_GAP, mostRounds: 100 }).tripCost[0] ?? 0
      );
    };
    expect(cost(4000)).toBeGreaterThan(cost(0));
    expect(trips).toHaveLength(1);
  });
});

describe('LAW transport, queues and fuel', () => {
  const anyNode = fc.record({
    capacityPerHour: fc.integer({ min: 0, max: 1000 }),
    manualPerMille: fc.integer({ min: 0, max: 1000 }),
    mostWaiting: fc.integer({ min: 0, max: 5000 }),
  });
  const anyHours = fc.array(
    fc.record({
      arrivals: fc.integer({ min: 0, max: 1500 }),
      availablePerMille: fc.integer({ min: 0, max: 1000 }),
      systemUp: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  it('4 a queue keeps account of everything, and more capacity has never handled less', () => {
    const law = fc.property(anyNode, anyHours, fc.integer({ min: 0, max: 500 }), (node, hours, more) => {
      const wider = { ...node, capacityPerHour: node.capacityPerHour + more };
      let [waiting, wide, handled, widely] = [0, 0, 0, 0];
      for (const hour of hours) {
        const step = stepQueue(node, waiting, hour);
        expect(step.waiting + step.handled + step.turnedAway).toBe(waiting + hour.arrivals);
        expect(Math.min(step.waiting, step.handled, step.turnedAway)).toBeGreaterThanOrEqual(0);
        expect(step.waiting).toBeLessThanOrEqual(node.mostWaiting);
        const other = stepQueue(wider, wide, hour);
        [waiting, wide] = [step.waiting, other.waiting];
        [handled, widely] = [handled + step.handled, widely + other.handled];
        expect(widely).toBeGreaterThanOrEqual(handled);
        expect(wide).toBeLessThanOrEqual(waiting);
      }
    });
    fc.assert(law, { seed: 20_261_214, numRuns: 300 * TIMES });
  });

  it('5 fuel is in a stock, sold, or turned away at a full depot, to the litre, and no stock is negative', () => {
    const anySupply = fc.record({
      stations: fc.integer({ min: 1, max: 12 }),
      stationLitres: fc.integer({ min: 1000, max: 60_000 }),
      usualLitresPerHour: fc.integer({ min: 0, max: 2000 }),
      loadLitres: fc.integer({ min: 1, max: 20_000 }),
      lorryLitresPerHour: fc.integer({ min: 0, max: 50_000 }),
      depotLitres: fc.integer({ min: 0, max: 500_000 }),
      pipelineLitresPerHour: fc.integer({ min: 0, max: 20_000 }),
      transitHours: fc.integer({ min: 0, max: 8 }),
      otherLitresPerHour: fc.integer({ min: 0, max: 10_000 }),
      panicKeptPerMille: fc.integer({ min: 0, max: 1000 }),
    });
    const perMille = fc.integer({ min: 0, max: 1000 });
    const anyFuelHours = fc.array(
      fc.record({
        pipelinePerMille: perMille,
        otherPerMille: perMille,
        lorriesPerMille: perMille,
        salesPerMille: perMille,
        newsPerMille: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })),
      }),
      { maxLength: 30 },
    );
    const law = fc.property(anySupply, anyFuelHours, (supply, hours) => {
      let state = openingFuel(supply);
      const stock = () => state.depotLitres + sum(state.transitLitres) + sum(state.stationLitres);
      for (const hour of hours) {
        const before = stock();
        const step = stepFuel(supply, state, hour);
        state = step.state;
        expect(stock()).toBe(before + step.cameLitres - step.soldLitres - step.turnedAwayLitres);
        const stocks = [
          state.depotLitres,
          ...state.transitLitres,
          ...state.stationLitres,
          state.lorryLitres,
          step.unmetLitres,
        ];
        expect(stocks.every((litres) => Number.isSafeInteger(litres) && litres >= 0)).toBe(true);
        expect(state.depotLitres).toBeLessThanOrEqual(supply.depotLitres);
        expect(Math.max(...state.stationLitres)).toBeLessThanOrEqual(supply.stationLitres);
      }
    });
    fc.assert(law, { seed: 20_261_215, numRuns: 200 * TIMES });
  });
});
