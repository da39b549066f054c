import type { MselRow } from '../../engine/state/state.ts';
import { mselStatusWord } from './mselWords.ts';

const SHAPES: Readonly<Record<MselRow['status'], string>> = {
  planned: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Zm0 1.6a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Z',
  released: 'M1 1.2 11.2 6 1 10.8l2-4.8Z',
  passed: 'M1 4.9h10v2.2H1Z',
};

/** How an inject stands: shape, word and colour together. */
export function MselMark({ row }: { readonly row: MselRow }) {
  return (
    <span className={`msel-mark ${row.status}`}>
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[row.status]} />
      </svg>
      {mselStatusWord(row)}
    </span>
  );
}
