import type { Figure } from './figure.ts';
import { thousandths } from './measure.ts';

/**
 * How a turn's time grows with the number of assets: the exponent e of time ~ assets ^ e, by least squares through the logarithms of
 * figures in turns a second. One is linear.
 */
export function growthFigure(name: string, figures: readonly Figure[]): Figure {
  const points = figures.map(({ figure, work }) => [Math.log(Number(work.assets)), -Math.log(figure)] as const);
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  const slope = mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
  return {
    ...{ group: 'growth', name, figure: thousandths(slope), unit: 'exponent', clock: null, quartiles: null },
    aim: { atMost: 1 },
    repetitions: figures.length,
    work: { assets: figures.map(({ work }) => work.assets).join(' → ') },
  };
}
