/** The built server as somebody starts it: what it prints, whom it lets in beside it, and how it ends. */
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { choosePort } from '../../server/main/choosePort.ts';
import { builtServer, listeningServer } from './support/builtServer.ts';
import { ownPlace } from './support/ownPlace.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { testBrowser } from './support/testBrowser.ts';

const LOOPBACK = ['127.0.0.1', '::1'];

const occupy = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const other = createServer();
    onTestFinished(() => void other.close());
    other.once('error', reject);
    other.listen({ port, host: '127.0.0.1' }, () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

describe('the server', () => {
  it('prints its name, the marking, where it is and one link, and nothing else', async () => {
    const server = await listeningServer(ownPlace());
    const lines = server.printed().trimEnd().split('\n');
    expect(lines).toEqual(['Longtable', 'EXERCISE EXERCISE EXERCISE', server.url, `EXCON link: ${server.link}`]);
    expect(server.link).toMatch(/^http:\/\/localhost:\d+\/join#[\w-]{43}$/);
    expect(server.complained()).toBe('');
    const host = testBrowser(server.url);
    expect(await host.join(server.link)).toBe('/');
    await expect(testBrowser(server.url).join(server.link)).rejects.toThrow(/used already/);
  });

  it('gives pages a nonce of their own and lets them load nothing foreign', async () => {
    const server = await listeningServer(ownPlace());
    const nonces = new Set<string>();
    for (const path of ['/', '/join', '/desk/any/kes-civ', '/excon/any']) {
      const page = await fetch(server.url + path);
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect((await page.text()).split(`nonce="${nonce}"`)).toHaveLength(3);
      expect(policy).not.toContain('unsafe');
      expect(policy.replace(nonce, 'N')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
    const asset = await fetch(`${server.url}/assets/desk-1a2b.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-security-policy')).not.toContain('unsafe');
    const worker = await fetch(`${server.url}/assets/open.worker-1a2b.js`);
    expect(worker.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['/desk.html', '/assets/', '/assets/none.js', '/..%2fexercises.db', '/.stamp']) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
  });

  it('says goodbye on SIGTERM and ends well', async () => {
    const server = await listeningServer(ownPlace());
    const host = testBrowser(server.url);
    await host.join(server.link);
    const made = await host.post('/api/host/exercises', { scenario: 'first-light' });
    const { id } = (await made.json()) as { id: string };
    const line = host.connect(id, 'excon');
    await line.hears('truth');
    server.process.kill('SIGTERM');
    expect(await line.ended).toEqual({ code: 1012, reason: 'serverStopping' });
    expect(await server.ended).toEqual([0, null]);
  });

  it('ends with whoever started it', async () => {
    const server = await listeningServer(ownPlace());
    server.process.disconnect();
    expect(await server.ended).toEqual([0, null]);
  });

  it('keeps its data to its owner, and to one server at a time', async () => {
    const data = join(temporaryFolder(), 'deep', 'data');
    const first = await listeningServer(ownPlace(data));
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o077).toBe(0);
    const second = await builtServer(ownPlace(data));
    expect(await second.ended).toEqual([1, null]);
    expect(second.complained()).toBe(
      `longtable: The data folder ${data} is in use by process ${first.process.pid}; stop it or give another --data.\n`,
    );
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });

  it('takes over the data of a server that was killed', async () => {
    const data = temporaryFolder();
    const first = await listeningServer(ownPlace(data));
    first.process.kill('SIGKILL');
    await first.ended;
    const second = await listeningServer(ownPlace(data));
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  it.each([
    [['--port', 'eighty'], /--port takes a number from 0 to 65535, not eighty\.$/],
    [['--host', '0.0.0.0'], /--host takes localhost, .* not 0\.0\.0\.0; to serve the network, give --lan\.$/],
    [['--prot', '80'], /Unknown option '--prot'/],
    [['--pages', '/nowhere'], /\/nowhere\/index\.html is missing; run `npm run build`\.$/],
  ])('refuses %s with one sentence', async (args, sentence) => {
    const server = await builtServer([...ownPlace(), ...args]);
    expect(await server.ended).toEqual([1, null]);
    expect(server.complained().trimEnd()).toMatch(sentence);
    expect(server.complained().trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses a port that is taken, when it was asked for it', async () => {
    const taken = await occupy(0);
    const server = await builtServer([...ownPlace(), '--port', String(taken)]);
    expect(await server.ended).toEqual([1, null]);
    expect(server.complained()).toBe(
      `longtable: Port ${taken} is taken by another program; stop it or give another --port.\n`,
    );
  });

  it('takes the next free port when none was asked for', async () => {
    const first = await choosePort(null, LOOPBACK);
    await occupy(first);
    expect(await choosePort(null, LOOPBACK)).toBeGreaterThan(first);
  });
});
