/**
 * One laptop's visit, in a process (and a network) of its own:
 *
 *   node visit.ts <seat link> <certificate file>
 *
 * It prints what it met as one JSON object. Nothing here may need the test runner.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { type PeerCertificate, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import WebSocket from 'ws';
import { PROTOCOL } from '../../../engine/protocol/message.ts';

const [link = '', certificate = ''] = process.argv.slice(2);
const { origin, hash } = new URL(link);

/** What a laptop that was given a link to a seat met on its way there. */
export interface Visit {
  /** Why the server is not trusted before its certificate is. */
  readonly stranger: string;
  readonly fingerprint: string;
  readonly wrongHost: number;
  readonly foreignOrigin: number;
  readonly to: string;
  readonly cookie: string;
  readonly foreignLine: string;
  /** The first frame that the seat hears, by its type. */
  readonly heard: string;
}

const stranger = await fetch(`${origin}/healthz`).then(
  () => 'trusted',
  (error: { cause?: { code?: string } }) => error.cause?.code ?? 'unknown',
);
setDefaultCACertificates([readFileSync(certificate, 'utf8')]);
const named = await ask({});
const wrong = await ask({ host: 'evil.example' });
const join = (from: string) =>
  fetch(`${origin}/api/join`, {
    method: 'POST',
    headers: { origin: from, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
const foreign = await join('https://evil.example');
const joined = await join(origin);
const { to } = (await joined.json()) as { to: string };
const [cookie = ''] = joined.headers.getSetCookie();
const line = `${origin.replace('https', 'wss')}${to.replace('/desk/', '/ws/')}`;
const visit: Visit = {
  stranger,
  fingerprint: named.certificate.fingerprint256,
  wrongHost: wrong.status,
  foreignOrigin: foreign.status,
  to,
  cookie,
  foreignLine: await firstOf(line, 'https://evil.example'),
  heard: await firstOf(line, origin),
};
process.stdout.write(`${JSON.stringify(visit)}\n`);

function ask(headers: Record<string, string>): Promise<{ status: number; certificate: PeerCertificate }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}/healthz`, { headers, agent: false, servername: '' }, (response) => {
      const { socket, statusCode = 0 } = response;
      resolve({ status: statusCode, certificate: (socket as TLSSocket).getPeerCertificate() });
      response.resume();
    });
    asked.on('error', reject).end();
  });
}

/** The type of the first frame on a line, or the status with which it was refused. */
function firstOf(url: string, from: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: { cookie: cookie.split(';')[0], origin: from } });
    const end = (what: string): void => {
      socket.terminate();
      resolve(what);
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', protocol: PROTOCOL, seen: null })));
    socket.on('message', (data) => end((JSON.parse(data.toString()) as { type: string }).type));
    socket.on('unexpected-response', (_request, response) => end(String(response.statusCode)));
    socket.on('close', (code) => end(`closed ${code}`));
    socket.on('error', reject);
  });
}
