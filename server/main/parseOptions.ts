import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from './stop.ts';

/** How the server was asked to start. */
export interface Options {
  /** Null when none was asked for. */
  readonly port: number | null;
  readonly host: string;
  readonly data: string;
  readonly pages: string;
}

const HOSTS = ['localhost', '127.0.0.1', '::1'];

/** Reads the command line; whatever is wrong with it stops the server with one sentence. */
export function parseOptions(args: readonly string[], root: string): Options {
  const { port, host, data, pages } = readArgs(args);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new Stop(`--port takes a number from 0 to 65535, not ${port}.`);
  }
  if (!HOSTS.includes(host)) {
    throw new Stop(`--host takes ${HOSTS.join(', ')}: the server answers on this machine only, not on ${host}.`);
  }
  return {
    port: port === undefined ? null : Number(port),
    host,
    data: data === undefined ? join(root, '.longtable') : resolve(data),
    pages: pages === undefined ? join(root, 'dist', 'ui') : resolve(pages),
  };
}

function readArgs(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const options = { port: string, host: { ...string, default: 'localhost' }, data: string, pages: string };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : 'unreadable options'}.`);
  }
}
