import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const long = process.env.LONGTABLE_LONG === '1';
const minutes = (count: number): number => count * 60_000 * (long ? 20 : 1);

/** What is polled for may take as long as what is waited for; a second is too short where both cores are at work. */
const PATIENT = { timeout: 15_000 };

/**
 * Four suites, run one after the other by `npm test`: `unit` computes, `alarms` sabotages what is computed, `server` opens
 * sockets and files, `browser` plays in real pages. Each uses both cores; nothing is ever retried.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        plugins: [react(), lingui({ macroTransform: true })],
        test: {
          name: 'unit',
          include: ['test/{cases,laws,golden,scenarios,ui,reference}/**/*.test.{ts,tsx}', 'test/boundaries.test.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          // Both cores: by itself Vitest leaves one of two free.
          maxWorkers: 2,
          // What computes keeps nothing in its modules, so a worker reads them once and not once a file: half the time.
          isolate: false,
          unstubGlobals: true,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'alarms',
          include: ['test/alarms/**/*.test.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          maxWorkers: 2,
          // Each file puts sabotaged modules in the place of some: no other may get to see them.
          isolate: true,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          testTimeout: minutes(1),
          hookTimeout: minutes(1),
          expect: { poll: PATIENT },
          // They wait for servers more than they compute.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: minutes(3),
          hookTimeout: minutes(2),
          expect: { poll: PATIENT },
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
