import type { Wire } from './wire.ts';

/** The names by which a browser on this machine reaches it. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a Host header as a URL writes it, without its port; null when it is no name. */
export function hostnameOf(host: string | undefined): string | null {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}

/** Whether a Host header names this server. Any other name is another site's trick (DNS rebinding). */
export function isOwnHost(host: string | undefined, wire: Wire): host is string {
  const name = hostnameOf(host);
  return name !== null && (LOOPBACK.has(name) || wire.isOwnName(name));
}

/** Whether a page's origin is the host that it now talks to: protocol, name and port. */
export function isSameOrigin(origin: string | undefined, host: string | undefined, protocol: string): boolean {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.protocol === `${protocol}:` && from.host === host.toLowerCase();
}

/** Where a link for somebody else begins: at the address by which it was asked for, unless only this machine knows that one. */
export function linkOrigin(host: string | undefined, protocol: string, wire: Wire): string {
  const asked = new URL(`${protocol}://${host}`);
  const elsewhere = LOOPBACK.has(asked.hostname) ? wire.nameForLinks() : null;
  if (elsewhere !== null) asked.hostname = elsewhere;
  return asked.origin;
}
