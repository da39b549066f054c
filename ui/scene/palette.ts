import type { Status } from './sceneModel.ts';

/** The scene's colours: the interface's tokens where it has them, the sea's and the land's own where it has not. */
export const INK = {
  sea: '#081220',
  shelf: '#1d4a6b',
  graticule: '#7fa6d6',
  glow: '#6fb4f0',
  ground: '#1a2536',
  disc: '#0b1422',
  text: '#e6eefb',
  textSoft: '#b4c2d8',
  textFaint: '#93a3bd',
  halo: '#060c16',
  focus: '#ffd84d',
  accent: '#4cc2ff',
} as const;

/** The tokens of status; a shape always goes with them. */
export const STATUS_INK: Readonly<Record<Status, string>> = {
  ok: '#3ddc97',
  degraded: '#ffb547',
  outage: '#ff6b7a',
  unknown: '#93a3bd',
};

/** One hue a nation, in the order of the map, near the colours of First Light's tags; none is a colour of status. */
const HUES = ['#4fa6a0', '#6f8fdc', '#b3a25c', '#a487cf', '#6d9cc0', '#9a8f7a'];

/** What a nation's land is painted with. */
export interface LandInk {
  readonly low: string;
  readonly high: string;
  readonly border: string;
  readonly borderWidth: number;
  readonly glow: number;
}

/** The inks of a nation: its own land stands out; where nobody is at home (exercise control) all are alike. */
export function landInk(index: number, role: 'own' | 'foreign' | 'neutral'): LandInk {
  const hue = HUES[index % HUES.length] ?? '#6d9cc0';
  const share = { own: 0.46, foreign: 0.25, neutral: 0.34 }[role];
  const low = mix(INK.ground, hue, share);
  return {
    low,
    high: mix(low, mix(hue, '#ffffff', 0.35), role === 'own' ? 0.34 : 0.24),
    border: mix(hue, '#ffffff', role === 'own' ? 0.45 : 0.2),
    borderWidth: role === 'own' ? 2 : 1.2,
    glow: role === 'own' ? 1.25 : 0.8,
  };
}

/** A colour between two `#rrggbb` colours: 0 the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) * (1 - share) + part(to, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** A `#rrggbb` colour as the number Pixi takes. */
export function tintOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A `#rrggbb` colour with an opacity. */
export function fade(colour: string, opacity: number): string {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${opacity})`;
}
