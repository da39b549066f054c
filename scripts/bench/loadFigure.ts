import { performance } from 'node:perf_hooks';
import { readScenario } from '../cli/readScenario.ts';
import type { Figure } from './figure.ts';
import { measured } from './measure.ts';

const AIM_MILLIS = 300;

/** How long a written scenario takes to be read and checked from its folder, pipes opened and all. */
export async function loadFigure(name: string, repetitions: number): Promise<Figure> {
  const millis: number[] = [];
  const { nations } = await readScenario(name);
  for (let i = 0; i < repetitions; i++) {
    const from = performance.now();
    await readScenario(name);
    millis.push(performance.now() - from);
  }
  return {
    ...{ group: 'log', name: `read and check ${name}`, unit: 'ms', clock: 'wall' },
    ...measured(millis),
    aim: { atMost: AIM_MILLIS },
    work: { nations: nations.length, assets: nations.reduce((sum, { assets }) => sum + assets.length, 0) },
  };
}
