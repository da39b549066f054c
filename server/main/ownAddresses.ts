import { networkInterfaces } from 'node:os';

/** The addresses by which other machines may reach this one. */
export interface OwnAddresses {
  readonly ipv4: readonly string[];
  /** Without link-local ones, which a URL cannot name. */
  readonly ipv6: readonly string[];
}

/** Reads the machine's addresses; the order is the machine's own, with private IPv4 networks first. */
export function ownAddresses(): OwnAddresses {
  const all = Object.values(networkInterfaces())
    .flatMap((rows) => rows ?? [])
    .filter((row) => !row.internal);
  const ipv4 = all.filter((row) => row.family === 'IPv4').map((row) => row.address);
  return {
    ipv4: [...ipv4.filter(isPrivate), ...ipv4.filter((address) => !isPrivate(address))],
    ipv6: all.filter((row) => row.family === 'IPv6' && !row.address.startsWith('fe80:')).map((row) => row.address),
  };
}

/** A name or an address as a URL writes it. */
export function asInUrl(name: string): string {
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}`).hostname;
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
