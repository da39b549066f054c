import { directSector } from '../coupling/coupledHour.ts';
import type { SectorPlay } from './nationHour.ts';
import type { PlaySector } from './sectorOf.ts';

/** A sector without a solver of its own: each asset gives the least of what it can and of what its givers let it (hospitals: rule H1). */
export function directPlay(sector: PlaySector): SectorPlay {
  return { ...directSector(sector), begin() {}, end() {}, causes: () => [] };
}
