import seedrandom from 'seedrandom';
import { createNoise2D } from 'simplex-noise';

/** Noise in −1..1 over the plane. */
export type Noise = (x: number, y: number) => number;

/** Draws in 0..1 that depend on the seed and the name only, so that a new use of luck never moves an old one. */
export function luck(seed: string, name: string): () => number {
  return seedrandom.alea(`${seed}/${name}`);
}

/** Fractal noise: octaves of simplex noise, each half as strong and twice as fine, the first one `size` units wide. */
export function fractal(seed: string, name: string, size: number, octaves: number): Noise {
  const noise = createNoise2D(luck(seed, name));
  return (x, y) => {
    let sum = 0;
    let strength = 0.5;
    let frequency = 1 / size;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += strength * noise(x * frequency, y * frequency);
      strength /= 2;
      frequency *= 2;
    }
    return sum;
  };
}

/** Ridged noise in 0..1: sharp crests where plain noise crosses zero, which is how mountain chains look from above. */
export function ridged(seed: string, name: string, size: number, octaves: number): Noise {
  const noise = createNoise2D(luck(seed, name));
  return (x, y) => {
    let sum = 0;
    let strength = 0.55;
    let frequency = 1 / size;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += strength * (1 - Math.abs(noise(x * frequency, y * frequency)));
      strength /= 2.2;
      frequency *= 2;
    }
    return sum;
  };
}
