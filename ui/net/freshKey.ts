/**
 * A key that nobody has used. Browsers keep `randomUUID` from pages that came over plain HTTP, so the bits are taken from
 * what every page has.
 */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
