/**
 * Two machines and a cable, inside namespaces that `unshare` has made for this process and that vanish with it:
 *
 *   unshare --user --map-root-user --net --mount node roomNextDoor.ts <main.js> <data> <pages>
 *
 * The server runs here at 10.77.0.1; the laptop at 10.77.0.2 has a network of its own. Prints what came of it as JSON.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rootCertificates, setDefaultCACertificates } from 'node:tls';
import type { Visit } from './visit.ts';

const [main = '', data = '', pages = ''] = process.argv.slice(2);

/** What was seen on both sides of the cable. */
export interface NextDoor {
  readonly printed: readonly string[];
  /** The link to a seat, as the host got it at localhost. */
  readonly seatLink: string;
  readonly visit: Visit;
  /** What the laptop gets from a server that was not asked to serve the network. */
  readonly closed: string;
}

const ip = (...args: string[]): void => void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });

// Names of networks live in /run, which others must not see changed.
execFileSync('mount', ['-t', 'tmpfs', 'none', '/run']);
ip('netns', 'add', 'laptop');
ip('link', 'set', 'lo', 'up');
ip('link', 'add', 'name', 'cable', 'type', 'veth', 'peer', 'name', 'plug', 'netns', 'laptop');
ip('address', 'add', '10.77.0.1/24', 'dev', 'cable');
ip('link', 'set', 'cable', 'up');
ip('-n', 'laptop', 'address', 'add', '10.77.0.2/24', 'dev', 'plug');
ip('-n', 'laptop', 'link', 'set', 'plug', 'up');

const served = await server(['--lan', '--data', data]);
const certificate = join(data, 'tls/cert.pem');
setDefaultCACertificates([...rootCertificates, readFileSync(certificate, 'utf8')]);
const seatLink = await linkToSeat(served.printed.at(-1)?.split(' ').at(-1) ?? '');
const visit = onLaptop([join(import.meta.dirname, 'visit.ts'), seatLink, certificate]);
served.end();

const alone = await server(['--data', join(data, 'alone')]);
const port = new URL(alone.printed[2] ?? '').port;
const knock = `fetch('http://10.77.0.1:${port}').then(() => 'open', (error) => error.cause.code).then((how) => console.log(how))`;
const closed = onLaptop(['-e', knock]);
alone.end();

const seen: NextDoor = { printed: served.printed, seatLink, visit: JSON.parse(visit) as Visit, closed: closed.trim() };
process.stdout.write(`${JSON.stringify(seen)}\n`);

function onLaptop(args: readonly string[]): string {
  const command = ['netns', 'exec', 'laptop', process.execPath, ...args];
  return execFileSync('ip', command, { encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts a server and waits until it has said everything. */
async function server(args: readonly string[]): Promise<{ readonly printed: readonly string[]; end(): void }> {
  const child = spawn(process.execPath, [main, '--port', '0', '--pages', pages, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    printed.push(line);
    if (line.startsWith('EXCON link: ')) return { printed, end: () => child.kill('SIGKILL') };
  }
  throw new Error('the server ended');
}

/** The host's part, at localhost: comes in, makes an exercise, asks for a link to a seat. */
async function linkToSeat(hostLink: string): Promise<string> {
  const link = new URL(hostLink);
  const origin = `https://localhost:${link.port}`;
  let cookie = '';
  const post = async (path: string, body: unknown) => {
    const headers = { origin, cookie, 'content-type': 'application/json' };
    const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return (await response.json()) as { id: string; url: string };
  };
  await post('/api/join', { token: link.hash.slice(1) });
  const { id } = await post('/api/host/exercises', { scenario: 'first-light' });
  return (await post(`/api/host/exercises/${id}/invites`, { seat: 'tal-civ' })).url;
}
