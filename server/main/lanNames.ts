import { hostname } from 'node:os';
import { isHostName } from './isHostName.ts';
import { asInUrl, type OwnAddresses, ownAddresses } from './ownAddresses.ts';
import { Stop } from './stop.ts';

/** By which names and addresses the machines of a network reach this one. */
export interface LanNames {
  /** The addresses that people are told, the likeliest first. */
  readonly addresses: readonly string[];
  /** What a certificate must name. */
  readonly required: readonly string[];
  /** What a certificate should name besides. */
  readonly welcome: readonly string[];
  /** Whether a name in a URL is this machine's; looks at the addresses that it has at this moment. */
  isOwn(hostname: string): boolean;
}

/** Finds out how this machine is known; `only` is the one address that it shall answer at. */
export function lanNames(
  { only, names }: { readonly only: string | null; readonly names: readonly string[] },
  look: () => OwnAddresses = ownAddresses,
): LanNames {
  const { ipv4, ipv6 } = look();
  const all = [...ipv4, ...ipv6];
  if (only !== null && !all.includes(only)) {
    const has = all.length > 0 ? `it has ${all.join(', ')}` : 'it has none';
    throw new Stop(`${only} is no network address of this machine; ${has}.`);
  }
  if (all.length === 0)
    throw new Stop('This machine is on no network. Connect it to the one of the room, then start again.');
  const addresses = only === null ? all : [only];
  const called = [...names, ...hostNames(hostname())];
  const fixed = only !== null ? [only] : ipv4.length > 0 ? ipv4 : ipv6;
  return {
    addresses: [...names, ...addresses],
    required: ['localhost', '127.0.0.1', '::1', ...called, ...fixed],
    welcome: addresses,
    isOwn: (asked) => {
      const now = look();
      return [...called, ...now.ipv4, ...now.ipv6].some((name) => asInUrl(name) === asked);
    },
  };
}

/** The machine's own name, alone and as mDNS tells it. */
function hostNames(own: string): string[] {
  const name = own.toLowerCase();
  if (!isHostName(name)) return [];
  return name.includes('.') ? [name] : [name, `${name}.local`];
}
