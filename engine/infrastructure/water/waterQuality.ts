import type { WaterNetwork } from './waterNetwork.ts';

/**
 * What the water in pipes and tanks is like, as integers. A parcel is a stretch of water of one kind: how much it is, the dose
 * of disinfectant in it, and the exercise minute at which it left its source (negative before StartEx).
 */
export interface Parcel {
  readonly litres: number;
  /** Micrograms of disinfectant in a litre. */
  readonly dose: number;
  readonly sinceMinute: number;
}

export interface WaterQuality {
  /**
   * Parcels of each link, from its first node to its second, three numbers each: litres, dose, sinceMinute. None in pumps and
   * valves. A state holds many, so they are kept flat.
   */
  readonly links: readonly (readonly number[])[];
  /** What is in each tank, mixed. Its litres are the tank's. */
  readonly tanks: readonly Omit<Parcel, 'litres'>[];
}

/** A network full of one kind of water. */
export function evenQuality({ links, tanks }: WaterNetwork, dose: number, sinceMinute = 0): WaterQuality {
  return {
    links: links.map(({ litres }) => (litres > 0 ? [litres, dose, sinceMinute] : [])),
    tanks: tanks.map(() => ({ dose, sinceMinute })),
  };
}
