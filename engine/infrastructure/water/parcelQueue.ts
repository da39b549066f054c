/** Parcels of one link at most; beyond that the two neighbours are mixed whose mixing changes least (a microgram counts as a minute). */
const MOST_PARCELS = 12;
/** Numbers of a parcel: litres, dose, minute of departure (`waterQuality.ts`). */
const EACH = 3;

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
  /** Flat, in the direction of flow; what stands before `#first` has left, and the parcel there is next to leave. */
  #numbers: number[];
  readonly #forwards: boolean;
  #first = 0;
  #litres = 0;

  /** `numbers` run from the link's first node to its second; `forwards` says that the water does, too. */
  constructor(numbers: readonly number[], forwards: boolean, decayPerMille = 0) {
    this.#forwards = forwards;
    this.#numbers = forwards ? reversed(numbers, 0) : numbers.slice();
    for (let at = 0; at < numbers.length; at += EACH) {
      this.#litres += numbers[at] ?? 0;
      if (decayPerMille !== 0) this.#numbers[at + 1] = decayed(this.#numbers[at + 1] ?? 0, decayPerMille);
    }
  }

  get litres(): number {
    return this.#litres;
  }

  get isEmpty(): boolean {
    return this.#first >= this.#numbers.length;
  }

  /** Of what entered last, unless the queue is empty: its dose, and the minute at which it left its source. */
  get newestDose(): number {
    return this.#numbers[this.#numbers.length - 2] ?? 0;
  }

  get newestMinute(): number {
    return this.#numbers[this.#numbers.length - 1] ?? 0;
  }

  /** Puts water in at the upstream end. */
  push(litres: number, dose: number, sinceMinute: number): void {
    if (litres === 0) return;
    const numbers = this.#numbers;
    const end = numbers.length;
    this.#litres += litres;
    if (end > this.#first && numbers[end - 2] === dose && numbers[end - 1] === sinceMinute)
      numbers[end - EACH] = (numbers[end - EACH] ?? 0) + litres;
    else numbers.push(litres, dose, sinceMinute);
    if (numbers.length - this.#first > EACH * MOST_PARCELS) this.#mixNearest();
  }

  /** Takes up to so many litres out at the downstream end and adds them to `into`. */
  take(litres: number, into: Volume): void {
    const numbers = this.#numbers;
    let left = litres;
    while (left > 0 && this.#first < numbers.length) {
      const first = this.#first;
      const held = numbers[first] ?? 0;
      const taken = Math.min(left, held);
      into.litres += taken;
      into.mass += taken * (numbers[first + 1] ?? 0);
      into.moment += taken * (numbers[first + 2] ?? 0);
      left -= taken;
      this.#litres -= taken;
      if (taken === held) this.#first += EACH;
      else numbers[first] = held - taken;
    }
  }

  /** The numbers of the parcels from the link's first node to its second. */
  get numbers(): readonly number[] {
    return this.#forwards ? reversed(this.#numbers, this.#first) : this.#numbers.slice(this.#first);
  }

  #mixNearest(): void {
    const numbers = this.#numbers;
    let nearest = this.#first;
    let least = Number.POSITIVE_INFINITY;
    for (let at = this.#first + EACH; at < numbers.length; at += EACH) {
      const dose = Math.abs((numbers[at - 2] ?? 0) - (numbers[at + 1] ?? 0));
      const minutes = Math.abs((numbers[at - 1] ?? 0) - (numbers[at + 2] ?? 0));
      const apart = (dose + minutes) * Math.min(numbers[at - EACH] ?? 0, numbers[at] ?? 0);
      if (apart < least) {
        nearest = at - EACH;
        least = apart;
      }
    }
    const [a = 0, doseA = 0, minuteA = 0, b = 0, doseB = 0, minuteB = 0] = numbers.slice(nearest, nearest + 2 * EACH);
    const litres = a + b;
    numbers[nearest] = litres;
    numbers[nearest + 1] = Math.floor((a * doseA + b * doseB) / litres);
    numbers[nearest + 2] = Math.floor((a * minuteA + b * minuteB) / litres);
    numbers.copyWithin(nearest + EACH, nearest + 2 * EACH);
    numbers.length -= EACH;
  }
}

/** What an hour leaves of a dose. */
export function decayed(dose: number, decayPerMille: number): number {
  return Math.floor((dose * (1000 - decayPerMille)) / 1000);
}

/** Parcels in the other order, those from `first` on. */
function reversed(numbers: readonly number[], first: number): number[] {
  const turned: number[] = [];
  for (let at = numbers.length - EACH; at >= first; at -= EACH)
    turned.push(numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0);
  return turned;
}
