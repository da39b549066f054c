import type { Parcel } from './waterQuality.ts';

/** Parcels of one link at most; beyond that the two neighbours are mixed whose mixing changes least (a microgram counts as a minute). */
const MOST_PARCELS = 12;

/** Litres of one kind, or of a mixture, with what is in them altogether. */
export interface Volume {
  litres: number;
  /** Micrograms. */
  mass: number;
  /** Litres times minute of departure. */
  moment: number;
}

/** The water of one link while it flows: what flows in at one end pushes out as much at the other. */
export class ParcelQueue {
  /** In the direction of flow: [0] is next to leave. */
  readonly #parcels: Parcel[];
  readonly #forwards: boolean;
  #litres: number;

  /** `parcels` run from the link's first node to its second; `forwards` says that the water does, too. */
  constructor(parcels: readonly Parcel[], forwards: boolean) {
    this.#forwards = forwards;
    this.#parcels = forwards ? [...parcels].reverse() : [...parcels];
    this.#litres = parcels.reduce((sum, { litres }) => sum + litres, 0);
  }

  get litres(): number {
    return this.#litres;
  }

  /** Puts water in at the upstream end. */
  push(parcel: Parcel): void {
    if (parcel.litres === 0) return;
    this.#litres += parcel.litres;
    const last = this.#parcels.at(-1);
    if (last && last.dose === parcel.dose && last.sinceMinute === parcel.sinceMinute)
      this.#parcels[this.#parcels.length - 1] = { ...last, litres: last.litres + parcel.litres };
    else this.#parcels.push(parcel);
    if (this.#parcels.length > MOST_PARCELS) this.#mixNearest();
  }

  /** Takes up to so many litres out at the downstream end and adds them to `into`. */
  take(litres: number, into: Volume): void {
    let left = litres;
    while (left > 0) {
      const [first] = this.#parcels;
      if (!first) return;
      const taken = Math.min(left, first.litres);
      into.litres += taken;
      into.mass += taken * first.dose;
      into.moment += taken * first.sinceMinute;
      left -= taken;
      this.#litres -= taken;
      if (taken === first.litres) this.#parcels.shift();
      else this.#parcels[0] = { ...first, litres: first.litres - taken };
    }
  }

  /** What entered last; null when the link holds nothing. */
  get newest(): Parcel | null {
    return this.#parcels.at(-1) ?? null;
  }

  /** The parcels from the link's first node to its second. */
  get parcels(): readonly Parcel[] {
    return this.#forwards ? [...this.#parcels].reverse() : [...this.#parcels];
  }

  #mixNearest(): void {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    let before: Parcel | undefined;
    for (let i = 0; i < this.#parcels.length; i++) {
      const parcel = this.#parcels[i];
      if (before && parcel) {
        const differ = Math.abs(before.dose - parcel.dose) + Math.abs(before.sinceMinute - parcel.sinceMinute);
        const apart = differ * Math.min(before.litres, parcel.litres);
        if (apart < least) {
          nearest = i - 1;
          least = apart;
        }
      }
      before = parcel;
    }
    const both = { litres: 0, mass: 0, moment: 0 };
    for (const { litres, dose, sinceMinute } of this.#parcels.slice(nearest, nearest + 2)) {
      both.litres += litres;
      both.mass += litres * dose;
      both.moment += litres * sinceMinute;
    }
    this.#parcels.splice(nearest, 2, mixed(both));
  }
}

/** One parcel of a volume, rounded down: mixing never makes disinfectant, nor water younger than it is. */
export function mixed({ litres, mass, moment }: Volume): Parcel {
  return { litres, dose: Math.floor(mass / litres), sinceMinute: Math.floor(moment / litres) };
}
