/** An exact rational number, in lowest terms with a positive denominator. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** `top / bottom` in lowest terms. Throws a `RangeError` when `bottom` is 0. */
export function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 0n) throw new RangeError('a fraction over 0');
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const sign = top < 0n !== bottom < 0n ? -1n : 1n;
  const [n, d] = [a, b];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { top: (sign * n) / a, bottom: d / a };
}

/** A short decimal, exactly: 0.25 is 1/4. */
export function exactly(decimal: number): Fraction {
  const [whole = '0', digits = ''] = decimal.toFixed(12).split('.');
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Rounded to so many decimals. */
export function asNumber(a: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const twice = (2n * a.top * scale) / a.bottom;
  const rounded = (twice + (twice < 0n ? -1n : 1n)) / 2n;
  return Number(rounded) / Number(scale);
}
