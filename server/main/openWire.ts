import { networkInterfaces } from 'node:os';
import type { Clock } from '../clock.ts';
import { LOOPBACK_WIRE, type Wire } from '../transport/wire.ts';
import { keptCertificate } from './keptCertificate.ts';
import { lanNames } from './lanNames.ts';
import { asInUrl } from './ownAddresses.ts';
import type { Options } from './parseOptions.ts';

/** Where a server listens, by which addresses people reach it, and what they must know about that. */
export interface OpenWire {
  readonly wire: Wire;
  /** What the server listens at, and every address on which its port must be free. */
  readonly listenAt: string;
  readonly portFreeAt: readonly string[];
  /** Names as URLs write them; the first is the one for links. */
  readonly hosts: readonly string[];
  /** What to say beside the addresses; nothing when the machine keeps to itself. */
  readonly says: readonly string[];
  /** The certificate to serve from now on, looked at again; null when the wire has none. */
  renew(): Promise<{ readonly key: string; readonly cert: string } | null>;
}

/** Makes ready whatever the server was asked to serve: this machine, or the network over TLS or in the clear. */
export async function openWire(options: Options, clock: Clock): Promise<OpenWire> {
  return options.serves === 'machine' ? machineWire(options.host ?? 'localhost') : lanWire(options, clock);
}

function machineWire(host: string): OpenWire {
  return {
    wire: LOOPBACK_WIRE,
    listenAt: host,
    portFreeAt: host === 'localhost' ? ['127.0.0.1', '::1'] : [host],
    // Browsers take Secure cookies over http from loopback only; all of them do from the name localhost.
    hosts: [asInUrl(host)],
    says: [],
    renew: async () => null,
  };
}

async function lanWire({ host, names, data, serves }: Options, clock: Clock): Promise<OpenWire> {
  const lan = lanNames({ only: host, names });
  const certificate = () =>
    keptCertificate({ folder: data, required: lan.required, welcome: lan.welcome, nowMillis: clock.nowMillis() });
  const tls = serves === 'lan' ? await certificate() : null;
  const hosts = lan.addresses.map(asInUrl);
  return {
    wire: {
      tls,
      isPlain: tls === null,
      isOwnName: (name) => lan.isOwn(name),
      nameForLinks: () => hosts[0] ?? null,
    },
    listenAt: host ?? everyAddress(),
    portFreeAt: host === null ? ['0.0.0.0', '::', '127.0.0.1', '::1'] : [host],
    hosts,
    says: tls === null ? PLAIN : [`Certificate SHA-256: ${tls.fingerprint}`, ...CERTIFIED],
    renew: async () => (tls === null ? null : certificate()),
  };
}

/** All of IPv6 takes IPv4 along; a machine without IPv6 has only the other. */
function everyAddress(): string {
  const has6 = Object.values(networkInterfaces()).some((rows) => rows?.some((row) => row.family === 'IPv6'));
  return has6 ? '::' : '0.0.0.0';
}

const CERTIFIED = [
  'This server made its certificate itself, so each browser warns once. Read the fingerprint to the room:',
  'a browser that shows the same one may go on; one that shows another is not talking to this machine.',
];

const PLAIN = [
  'WARNING: --lan-http sends everything in the clear. Anybody on this network can read every seat and EXCON,',
  'take their sessions and act as them. Use --lan unless this network is yours alone.',
];
