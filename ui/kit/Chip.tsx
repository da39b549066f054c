import type { ReactNode } from 'react';
import './Chip.css';

/** What a chip's colour stands for; the words inside must say the same. */
export type ChipTone = 'neutral' | 'accent' | 'ok' | 'warn' | 'alarm' | 'intel';

/** A few words in a small rounded frame: a role, a count, a state. Not a button. */
export function Chip({ tone = 'neutral', children }: { readonly tone?: ChipTone; readonly children: ReactNode }) {
  return <span className={tone === 'neutral' ? 'chip' : `chip ${tone}`}>{children}</span>;
}
