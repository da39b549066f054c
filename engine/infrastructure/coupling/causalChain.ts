/** One thing that happened: what, to which asset, when. */
export interface Happening {
  readonly what: string;
  readonly which: string;
  readonly hour: number;
}

/** A happening with what led to it, nearest first. `left` counts causes that are not shown: beyond the depth, or too many. */
export interface CausalChain extends Happening {
  readonly because: readonly CausalChain[];
  readonly left: number;
}

/** What led to a happening, directly. Asked again for each of these. */
export type CausesOf = (of: Happening) => readonly Happening[];

/** How far a chain goes: links in a row, causes beside each other, happenings in all. */
export interface ChainLimits {
  readonly depth?: number;
  readonly width?: number;
  readonly most?: number;
}

/**
 * The causal chain of a loss, as data, over any sectors. A happening that already stands above in the same chain is not told again,
 * so that it ends around cycles. Two causes that are the same are told once.
 */
export function explain(
  loss: Happening,
  causesOf: CausesOf,
  { depth = 8, width = 4, most = 60 }: ChainLimits = {},
): CausalChain {
  let told = 0;
  const tell = (of: Happening, above: readonly string[]): CausalChain => {
    told++;
    const path = [...above, nameOf(of)];
    const causes = causesOf(of).filter(
      (cause, i, all) => !path.includes(nameOf(cause)) && all.findIndex((one) => nameOf(one) === nameOf(cause)) === i,
    );
    const because: CausalChain[] = [];
    for (const cause of causes.slice(0, path.length > depth ? 0 : width)) {
      if (told >= most) break;
      because.push(tell(cause, path));
    }
    return { what: of.what, which: of.which, hour: of.hour, because, left: causes.length - because.length };
  };
  return tell(loss, []);
}

function nameOf({ what, which, hour }: Happening): string {
  return `${hour} ${what} ${which}`;
}

/** A chain as somebody may see it: null stands for causes that are not known, however many there are. */
export interface KnownChain extends Happening {
  readonly because: readonly (KnownChain | null)[];
}

/**
 * A chain with what a seat does not know blanked. Behind a blank nothing is told, not even how much there is: several blanks beside
 * each other are one, and causes that were cut off are a blank too. Null when the seat does not know of the loss itself.
 */
export function blankUnknown(chain: CausalChain, knows: (happening: Happening) => boolean): KnownChain | null {
  const { what, which, hour, because, left } = chain;
  if (!knows({ what, which, hour })) return null;
  const told = because.map((cause) => blankUnknown(cause, knows));
  const known = told.filter((cause) => cause !== null);
  const isBlank = known.length < told.length || left > 0;
  return { what, which, hour, because: isBlank ? [...known, null] : known };
}
