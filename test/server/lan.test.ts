/** The server for a network, visited at this machine's own address on it; no other machine is ever contacted. */
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { rootCertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { lanNames } from '../../server/main/lanNames.ts';
import { ownAddresses } from '../../server/main/ownAddresses.ts';
import { isOwnHost, isSameOrigin, linkOrigin } from '../../server/transport/sameHost.ts';
import { LOOPBACK_WIRE } from '../../server/transport/wire.ts';
import { builtServer, type ListeningServer, listeningServer } from './support/builtServer.ts';
import { ownPlace } from './support/ownPlace.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { testBrowser } from './support/testBrowser.ts';

const [address] = ownAddresses().ipv4;
const alone = address === undefined;
const NO_NETWORK = 'this machine has no IPv4 address on a network';

/** Starts a server for the network and lets this process trust its certificate and no other. */
async function trusted(data = temporaryFolder()): Promise<ListeningServer & { readonly data: string }> {
  const server = await listeningServer([...ownPlace(data), '--lan']);
  setDefaultCACertificates([readFileSync(join(data, 'tls/cert.pem'), 'utf8')]);
  return { ...server, data };
}

const fingerprintIn = (printed: string): string =>
  /^Certificate SHA-256: ((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$/m.exec(printed)?.[1] ?? '';

describe('--lan', () => {
  it('takes people to their seats over TLS, with links that begin at the address of the network', async (test) => {
    test.skip(alone, NO_NETWORK);
    const server = await trusted();
    expect(server.url).toMatch(`https://${address}:`);
    const { port } = new URL(server.url);
    // EXCON sits at the server's own machine, where only a link with the network's address is of use to others.
    const host = testBrowser(`https://localhost:${port}`);
    expect(await host.join(server.link)).toBe('/');
    expect([...host.cookies.keys()]).toEqual(['__Host-longtable-host']);
    const { id } = (await (await host.post('/api/host/exercises', { scenario: 'first-light' })).json()) as {
      id: string;
    };
    const { url } = (await (await host.post(`/api/host/exercises/${id}/invites`, { seat: 'kes-civ' })).json()) as {
      url: string;
    };
    expect(url).toMatch(new RegExp(`^${server.url}/join#[\\w-]{43}$`));
    const seat = testBrowser(server.url);
    expect(await seat.join(url)).toBe(`/desk/${id}/kes-civ`);
    const line = seat.connect(id, 'kes-civ');
    await line.hears('welcome');
    expect(await seat.connect(id, 'kes-civ', { origin: 'https://evil.example' }).ended).toMatchObject({ code: 403 });
    // A page in the clear from the same name and port is another origin.
    expect(await seat.connect(id, 'kes-civ', { origin: server.url.replace('https', 'http') }).ended).toMatchObject({
      code: 403,
    });
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get('strict-transport-security')).toBeNull();
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*connect-src 'self'/);
  });

  it('answers to its own addresses and names and to no other', async (test) => {
    test.skip(alone, NO_NETWORK);
    const { url } = await trusted();
    const { port } = new URL(url);
    const status = (host: string): Promise<number> =>
      new Promise((resolve, reject) => {
        request(`${url}/healthz`, { headers: { host }, servername: '' }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    for (const host of [`${address}:${port}`, 'localhost', '127.0.0.1']) expect(await status(host)).toBe(200);
    for (const host of ['evil.example', `${address}.evil.example`, '203.0.113.9']) expect(await status(host)).toBe(421);
  });

  it('is believed only by its certificate, which it keeps to itself and uses again', async (test) => {
    test.skip(alone, NO_NETWORK);
    const first = await trusted();
    const shown = fingerprintIn(first.printed());
    expect(shown).not.toBe('');
    if (process.platform !== 'win32') {
      for (const file of ['tls', 'tls/key.pem', 'tls/cert.pem']) {
        expect(statSync(join(first.data, file)).mode & 0o077).toBe(0);
      }
    }
    setDefaultCACertificates([...rootCertificates]);
    await expect(fetch(`${first.url}/healthz`)).rejects.toMatchObject({
      cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    first.process.kill('SIGTERM');
    await first.ended;
    const second = await trusted(first.data);
    expect(fingerprintIn(second.printed())).toBe(shown);
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
  });
});

describe('--lan-http', () => {
  it('warns on the terminal, and names its cookies so that a browser takes them in the clear', async (test) => {
    test.skip(alone, NO_NETWORK);
    const server = await listeningServer([...ownPlace(), '--lan-http']);
    expect(server.url).toMatch(`http://${address}:`);
    expect(server.printed()).toContain('WARNING: --lan-http sends everything in the clear.');
    expect(server.printed()).not.toContain('Certificate');
    const token = server.link.split('#')[1];
    const joined = await testBrowser(server.url).post('/api/join', { token });
    const [cookie = ''] = joined.headers.getSetCookie();
    expect(cookie).toMatch(/^longtable-host=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/);
    const host = testBrowser(server.url);
    host.cookies.set('longtable-host', cookie.split(/[=;]/)[1] ?? '');
    const { id } = (await (await host.post('/api/host/exercises', { scenario: 'first-light' })).json()) as {
      id: string;
    };
    await host.connect(id, 'excon').hears('truth');
    expect(await host.connect(id, 'excon', { origin: 'http://evil.example' }).ended).toMatchObject({ code: 403 });
  });
});

describe('without either', () => {
  it('nobody on the network reaches the server', async (test) => {
    test.skip(alone, NO_NETWORK);
    const server = await listeningServer(ownPlace());
    const { port } = new URL(server.url);
    await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});

describe('the command line', () => {
  it.each([
    [['--lan', '--lan-http'], /Give --lan or --lan-http, not both\.$/],
    [['--lan', '--host', 'localhost'], /With --lan, --host takes one address of this machine, not localhost\.$/],
    [['--lan', '--host', '203.0.113.9'], /203\.0\.113\.9 is no network address of this machine; it has .*\.$/],
    [['--lan', '--name', 'Not A Name'], /--name takes a host name in small letters or an address, not Not A Name\.$/],
    [['--name', 'table.example'], /--name is for --lan and --lan-http\.$/],
  ])('refuses %s with one sentence', async (args, sentence) => {
    const server = await builtServer([...ownPlace(), ...args]);
    expect(await server.ended).toEqual([1, null]);
    expect(server.complained().trimEnd()).toMatch(sentence);
  });
});

describe('the names of a machine', () => {
  const look = () => ({ ipv4: ['192.168.7.4', '203.0.113.5'], ipv6: ['2001:db8::7'] });

  it('are its addresses, its host name and what it was told; a certificate must not follow IPv6 addresses', () => {
    const names = lanNames({ only: null, names: ['table.example'] }, look);
    expect(names.addresses).toEqual(['table.example', '192.168.7.4', '203.0.113.5', '2001:db8::7']);
    expect(names.required).toEqual(expect.arrayContaining(['localhost', '127.0.0.1', 'table.example', '192.168.7.4']));
    expect(names.required).not.toContain('2001:db8::7');
    expect(names.welcome).toContain('2001:db8::7');
    for (const own of ['table.example', '203.0.113.5', '[2001:db8::7]']) expect(names.isOwn(own)).toBe(true);
    for (const other of ['example', '192.168.7.5', '[2001:db8::8]']) expect(names.isOwn(other)).toBe(false);
  });

  it('can be one alone, and are none on no network', () => {
    expect(lanNames({ only: '203.0.113.5', names: [] }, look).addresses).toEqual(['203.0.113.5']);
    expect(() => lanNames({ only: '198.51.100.1', names: [] }, look)).toThrow(/it has 192\.168\.7\.4/);
    expect(() => lanNames({ only: null, names: [] }, () => ({ ipv4: [], ipv6: [] }))).toThrow(/is on no network/);
  });

  it('decide which hosts, origins and links are right', () => {
    const wire = {
      ...LOOPBACK_WIRE,
      isOwnName: (name: string) => name === '192.168.7.4',
      nameForLinks: () => '192.168.7.4',
    };
    expect(['localhost:8080', '[::1]:1', '192.168.7.4:8080'].every((host) => isOwnHost(host, wire))).toBe(true);
    expect(
      ['192.168.7.40', '192.168.7.4.evil.example', 'a b', '', undefined].some((host) => isOwnHost(host, wire)),
    ).toBe(false);
    expect(isOwnHost('192.168.7.4:8080', LOOPBACK_WIRE)).toBe(false);
    expect(isSameOrigin('https://192.168.7.4:8080', '192.168.7.4:8080', 'https')).toBe(true);
    expect(isSameOrigin('http://192.168.7.4:8080', '192.168.7.4:8080', 'https')).toBe(false);
    expect(isSameOrigin('https://192.168.7.4', '192.168.7.4:8080', 'https')).toBe(false);
    expect(linkOrigin('localhost:8080', 'https', wire)).toBe('https://192.168.7.4:8080');
    expect(linkOrigin('192.168.7.4:8080', 'https', wire)).toBe('https://192.168.7.4:8080');
    expect(linkOrigin('localhost:8080', 'http', LOOPBACK_WIRE)).toBe('http://localhost:8080');
  });
});
