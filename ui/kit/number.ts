/** A whole number with thousands set apart, as the reader's language does it: 600,000. */
export function number(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

/** Thousandths as whole per cent: 700 is "70 %". A thin space keeps number and sign together. */
export function percent(perMille: number): string {
  return `${Math.round(perMille / 10)}\u202f%`;
}
