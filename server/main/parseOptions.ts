import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isHostName } from './isHostName.ts';
import { Stop } from './stop.ts';

/** How the server was asked to start. */
export interface Options {
  /** Null when none was asked for. */
  readonly port: number | null;
  /** Null when none was asked for. */
  readonly host: string | null;
  /** Whom it serves: this machine, or the network, over TLS or in the clear. */
  readonly serves: 'machine' | 'lan' | 'lanHttp';
  /** Further names by which the network knows this machine. */
  readonly names: readonly string[];
  readonly data: string;
  readonly pages: string;
}

const HOSTS = ['localhost', '127.0.0.1', '::1'];

/** Reads the command line; whatever is wrong with it stops the server with one sentence. */
export function parseOptions(args: readonly string[], root: string): Options {
  const { port, host, lan, 'lan-http': lanHttp, name: names, data, pages } = readArgs(args);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new Stop(`--port takes a number from 0 to 65535, not ${port}.`);
  }
  if (lan && lanHttp) throw new Stop('Give --lan or --lan-http, not both.');
  const serves = lan ? 'lan' : lanHttp ? 'lanHttp' : 'machine';
  if (serves === 'machine') {
    if (host !== undefined && !HOSTS.includes(host)) {
      throw new Stop(`--host takes ${HOSTS.join(', ')}, not ${host}; to serve the network, give --lan.`);
    }
    if (names.length > 0) throw new Stop('--name is for --lan and --lan-http.');
  } else if (host !== undefined && !isIP(host)) {
    throw new Stop(`With --${lan ? 'lan' : 'lan-http'}, --host takes one address of this machine, not ${host}.`);
  }
  const wrong = names.find((name) => !isIP(name) && !isHostName(name));
  if (wrong !== undefined) throw new Stop(`--name takes a host name in small letters or an address, not ${wrong}.`);
  return {
    port: port === undefined ? null : Number(port),
    host: host ?? null,
    serves,
    names,
    data: data === undefined ? join(root, '.longtable') : resolve(data),
    pages: pages === undefined ? join(root, 'dist', 'ui') : resolve(pages),
  };
}

function readArgs(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const name = { type: 'string', multiple: true, default: [] as string[] } as const;
  const options = { port: string, host: string, lan: flag, 'lan-http': flag, name, data: string, pages: string };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : 'unreadable options'}.`);
  }
}
