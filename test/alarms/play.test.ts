/** ALARMS of law 25: play that makes or loses something, goes below zero, stops counting, gives less for more, or looks at the order of keys. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkKeys } from '../support/laws/checkKeys.ts';
import { checkConserved, checkDamaged, checkExercises, checkExplained } from '../support/laws/checkPlay.ts';
import { checkRicher, RICHER } from '../support/laws/checkRicher.ts';
import { anyPlayed } from '../support/play/anyPlayed.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/infrastructure/play/nationGrid.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    keepGrid: (state, before) => {
      const kept = whole.keepGrid(state, before);
      const more = (row: readonly number[]) => row.map((kilowatts) => (kilowatts > 0 ? kilowatts + 1 : kilowatts));
      if (broken.by === 'makesPower') return { ...kept, outputKilowatts: more(kept.outputKilowatts) };
      if (broken.by === 'borrowsPower') return { ...kept, transferKilowatts: more(kept.transferKilowatts) };
      return kept;
    },
  };
});

vi.mock(import('../../engine/infrastructure/play/disabledOf.ts'), async (original) => {
  const whole = await original();
  return { disabledOf: (plan, row) => (broken.by === 'mendsAtOnce' ? [] : whole.disabledOf(plan, row)) };
});

vi.mock(import('../../engine/infrastructure/play/nationWater.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    keepWater: (state, before) => {
      const kept = whole.keepWater(state, before);
      if (broken.by === 'leaks') return { ...kept, tankLitres: kept.tankLitres.map((litres) => litres - 1) };
      if (broken.by === 'shrinks')
        return { ...kept, parcels: kept.parcels.map((row) => row.map((value) => value >> 1)) };
      return kept;
    },
  };
});

vi.mock(import('../../engine/infrastructure/water/solveWaterHour.ts'), async (original) => {
  const whole = await original();
  return {
    solveWaterHour: (network, inputs) => {
      const hour = whole.solveWaterHour(network, inputs);
      if (broken.by !== 'makesWater') return hour;
      return { ...hour, servedLitres: inputs.demandLitres.map((litres) => Math.max(0, litres)) };
    },
  };
});

vi.mock(import('../../engine/infrastructure/banking/rtgsHour.ts'), async (original) => {
  const whole = await original();
  return {
    runRtgsHour: (rules, state, input) => {
      const hour = whole.runRtgsHour(rules, state, input);
      const [first = 0, second = 0, ...rest] = hour.state.balances;
      if (broken.by === 'printsMoney')
        return { ...hour, state: { ...hour.state, balances: [first + 1, second, ...rest] } };
      if (broken.by === 'paysAside' && hour.state.balances.length > 1)
        return { ...hour, state: { ...hour.state, balances: [first - 1, second + 1, ...rest] } };
      if (broken.by === 'paysTwice')
        return { ...hour, state: { ...hour.state, queue: [...hour.state.queue, ...hour.settled] } };
      return hour;
    },
  };
});

vi.mock(import('../../engine/infrastructure/banking/clearAtCutOff.ts'), async (original) => {
  const whole = await original();
  return {
    clearAtCutOff: (balances, credit, due) => {
      const came = whole.clearAtCutOff(balances, credit, due);
      if (broken.by === 'forgetsDefaults') return { ...came, defaults: [] };
      if (broken.by === 'forgivesDebts') return { ...came, balances };
      return came;
    },
  };
});

vi.mock(import('../../engine/infrastructure/banking/cashPoint.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    runCashPoint: (point, asked, works, delivery) => {
      const hour = whole.runCashPoint(point, asked, works, delivery);
      if (broken.by === 'owesNotes') return { ...hour, notes: hour.notes - 1 };
      // Full machines give out less.
      if (broken.by === 'losesNotes') return { ...hour, notes: point.notes > 20_000 ? hour.notes >> 3 : hour.notes };
      return hour;
    },
  };
});

vi.mock(import('../../engine/infrastructure/transport/stepQueue.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    stepQueue: (node, waiting, hour) => {
      const step = whole.stepQueue(node, waiting, hour);
      if (broken.by === 'losesContainers') return { ...step, waiting: Math.max(0, step.waiting - 1) };
      if (broken.by === 'slowsDown')
        return whole.stepQueue({ ...node, capacityPerHour: 100_000 % node.capacityPerHour }, waiting, hour);
      return step;
    },
  };
});

vi.mock(import('../../engine/infrastructure/transport/stepFuel.ts'), async (original) => {
  const whole = await original();
  return {
    stepFuel: (supply, state, hour) => {
      const step = whole.stepFuel(supply, state, hour);
      const change = broken.by === 'findsFuel' ? supply.usualLitresPerHour * supply.stations * 4 : 0;
      const sold = broken.by === 'divides' ? step.soldLitres / step.soldLitres : 1;
      const depotLitres = Math.min(supply.depotLitres, step.state.depotLitres + change) * sold;
      return { ...step, state: { ...step.state, depotLitres } };
    },
  };
});

vi.mock(import('../../engine/infrastructure/communications/sitePower.ts'), async (original) => {
  const whole = await original();
  return {
    runSitePower: (reserve, full, grid, starts) => {
      const hour = whole.runSitePower(reserve, full, grid, starts);
      if (broken.by === 'overdraws') return { ...hour, batteryMinutes: hour.batteryMinutes - (grid < 1000 ? 60 : 0) };
      if (broken.by === 'refuels') return { ...hour, fuelMinutes: hour.fuelMinutes + 1 };
      return hour;
    },
  };
});

vi.mock(import('../../engine/infrastructure/coupling/coupledHour.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    runCoupledHour: (network, sectors, state, ...rest) => {
      if (broken.by !== 'forgetsReserves') return whole.runCoupledHour(network, sectors, state, ...rest);
      const bufferMilliHours = state.bufferMilliHours.map((each) => each % 7000);
      return whole.runCoupledHour(network, sectors, { ...state, bufferMilliHours }, ...rest);
    },
  };
});

vi.mock(import('../../engine/infrastructure/play/keepLosses.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    keepLosses: (plan, sectors, turn, ...rest) => {
      const names = Object.keys(turn.kept.losses);
      whole.keepLosses(plan, sectors, turn, ...rest);
      if (broken.by === 'asWritten') turn.kept.roadsPerMille = names.reduce((sum, name, i) => sum + i * name.length, 0);
    },
  };
});

vi.mock(import('../../engine/infrastructure/play/chainOf.ts'), async (original) => {
  const whole = await original();
  return { chainOf: (losses) => (broken.by === 'keepsQuiet' ? () => [] : whole.chainOf(losses)) };
});

const conserved = () => checkConserved({ seed: 1, runs: 3 });
const damaged = () => checkDamaged({ seed: 2, runs: 3 });
const exercises = () => checkExercises({ seed: 3, runs: 1 });
const richer = (what: keyof typeof RICHER) => () => checkRicher(RICHER[what], { seed: 4, runs: 5 });
const keys = () => checkKeys({ seed: 5, runs: 2 }, anyPlayed, 6);
const explained = () => checkExplained({ seed: 6, runs: 3 });

afterEach(() => {
  broken.by = '';
});

describe('the alarms of law 25 ring', () => {
  it.each([
    ['makesPower', conserved, /kW too much/],
    ['mendsAtOnce', conserved, /is out of service|from a dead end/],
    ['borrowsPower', conserved, /kW too much/],
    ['leaks', conserved, /the tanks of/],
    ['shrinks', conserved, /a pipe of \S+ holds/],
    ['makesWater', conserved, /neither at taps nor in tanks/],
    ['printsMoney', conserved, /makes 1/],
    ['paysAside', conserved, /a balance of \S+ moves by/],
    ['paysTwice', conserved, /comes from nowhere|waits twice|moves by/],
    ['forgetsDefaults', damaged, /a balance of \S+ moves by/],
    ['forgivesDebts', damaged, /and is in default/],
    ['owesNotes', damaged, /notes is -1|machines of/],
    ['losesContainers', conserved, /containers/],
    ['findsFuel', conserved, /sells -/],
    ['divides', damaged, /is NaN/],
    ['overdraws', conserved, /batteryMinutes is -|the battery of/],
    ['refuels', conserved, /the tank of/],
    ['divides', exercises, /NaN|broken/],
    ['forgetsReserves', richer('hospitals'), /with more, and/],
    ['losesNotes', richer('notes'), /with more, and/],
    ['slowsDown', richer('ports'), /with more, and/],
    ['asWritten', keys, /differs/],
    ['keepsQuiet', explained, /is lost for nothing/],
  ])('%s (%#)', (by, law, says) => {
    expect(law()).toBeNull();
    broken.by = by;
    expect(law()).toMatch(says);
  });
});
