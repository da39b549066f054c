import { createServer } from 'node:net';
import { Stop } from './stop.ts';

const DEFAULT_PORT = 8080;
const TRIES = 20;

/**
 * A port that is free on every address given: a browser that reads `localhost` may try any of those of loopback first, and
 * must not find another program there. A port that was asked for is taken or refused; without one the next free one will do.
 */
export async function choosePort(asked: number | null, addresses: readonly string[]): Promise<number> {
  if (asked !== null) {
    if (asked === 0 || (await isFree(asked, addresses))) return asked;
    throw new Stop(`Port ${asked} is taken by another program; stop it or give another --port.`);
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port += 1) {
    if (await isFree(port, addresses)) return port;
  }
  throw new Stop(
    `The ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all taken; give a free one with --port.`,
  );
}

async function isFree(port: number, addresses: readonly string[]): Promise<boolean> {
  for (const address of addresses) if (!(await canListen(port, address))) return false;
  return true;
}

/** A machine without IPv6 has no ::1 to be taken. */
const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

function canListen(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(ABSENT.has(error.code ?? '')));
    probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
