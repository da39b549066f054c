import type { Names } from '../names.ts';

/** What the sentences of a chain need to know by name. Only exercise control can name a stage; for others it has none. */
export interface CauseNames extends Pick<Names, 'asset' | 'kind' | 'nation'> {
  /** "Two feeders opened (Night Breaker)", from `campaign/track/stage`. */
  stage?(path: string): string;
}
