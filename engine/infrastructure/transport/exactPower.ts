/** Binary digits of a power's fraction that count; with forty, 0.1 is off by less than 10⁻¹². */
const FRACTION_DIGITS = 40;

/**
 * `base` to a power of 0 or more, by multiplication and square roots alone, which give the same bits everywhere. Power 4 is
 * (r·r)·(r·r). The fraction of a power is taken to forty binary digits.
 */
export function exactPower(base: number, power: number): number {
  let whole = Math.floor(power);
  let fraction = power - whole;
  let result = 1;
  let square = base;
  while (whole > 0) {
    if (whole % 2 === 1) result *= square;
    whole = Math.floor(whole / 2);
    if (whole > 0) square *= square;
  }
  let root = base;
  for (let digit = 0; digit < FRACTION_DIGITS && fraction > 0; digit++) {
    root = Math.sqrt(root);
    fraction *= 2;
    if (fraction >= 1) {
      result *= root;
      fraction -= 1;
    }
  }
  return result;
}
