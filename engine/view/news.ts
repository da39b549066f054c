import type { Report } from '../model/report.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'to'> : never;

/** A report as one seat receives it: its own fields only, without the audience; texts come beside it. */
export type NewsItem = Distribute<Report>;

/** What one input told one seat. A turn's opening is one frame even when nothing else happened. */
export interface News {
  readonly items: readonly NewsItem[];
  /** Free texts that the items refer to, by salted hash; null where the text has been erased. */
  readonly texts: Readonly<Record<string, string | null>>;
}
