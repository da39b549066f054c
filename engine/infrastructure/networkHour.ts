import type { Sector } from '../model/order.ts';
import type { Asset, Service } from '../model/scenario.ts';
import type { PostureRow } from '../state/state.ts';
import type { Scratch } from './scratch.ts';

/** One nation's network during one hour, as the sector models share it. */
export interface NetworkHour {
  /** Exercise hour that runs, from `hour` to `hour + 1`. */
  readonly hour: number;
  readonly turn: number;
  /** In order of ids; every column has the same order. */
  readonly assets: readonly Asset[];
  readonly postures: readonly PostureRow[];
  readonly scratch: Scratch;
  /** What each asset gives of a service this hour, per mille; written by the giving sector, read by the takers. */
  readonly given: Readonly<Record<Service, number[]>>;
  /** The least that the asset receives of a service from those it depends on; 1000 when it depends on nobody for it. */
  received(index: number, service: Service): number;
}

/**
 * A sector's model: one hour, on integers, in place. It declares what it takes and gives, so that coupling can order the
 * sectors and a validated solver can stand in its place.
 */
export interface SectorModel {
  readonly sector: Sector;
  readonly takes: readonly Service[];
  readonly gives: readonly Service[];
  stepHour(network: NetworkHour): void;
}
