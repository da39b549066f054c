/** The certificate that a data folder keeps: used again as long as it fits, and made anew in time. */
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptCertificate } from '../../server/main/keptCertificate.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 27, 9);
const NAMES = ['localhost', '127.0.0.1', '::1', 'table.local', '192.168.7.4'];

const keeper =
  (folder = temporaryFolder()) =>
  (change: { required?: string[]; welcome?: string[]; days?: number } = {}) => {
    const { required = NAMES, welcome = [], days = 0 } = change;
    return keptCertificate({ folder, required, welcome, nowMillis: NOW + days * DAY });
  };

describe('a certificate', () => {
  it('names the machine in every way, vouches for itself alone, and has the fingerprint that is read out', async () => {
    const { cert, key, fingerprint } = await keeper()({ welcome: ['2001:db8::7'] });
    const read = new X509Certificate(cert);
    for (const name of ['localhost', 'table.local']) expect(read.checkHost(name)).toBe(name);
    for (const ip of ['127.0.0.1', '::1', '192.168.7.4', '2001:db8::7']) expect(read.checkIP(ip)).toBe(ip);
    expect(read.checkHost('evil.example')).toBeUndefined();
    expect(read.checkIP('192.168.7.5')).toBeUndefined();
    expect(read.ca).toBe(false);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.fingerprint256).toBe(fingerprint);
    // Late clocks on laptops, and the longest time that browsers accept.
    expect(read.validFromDate.getTime()).toBe(NOW - DAY);
    expect(read.validToDate.getTime() - read.validFromDate.getTime()).toBe(397 * DAY);
    expect(() => createServer({ key, cert })).not.toThrow();
  });

  it('is the same at the next start, also when only an IPv6 address is new', async () => {
    const start = keeper();
    const { fingerprint } = await start();
    expect(await start({ days: 300 })).toMatchObject({ fingerprint });
    expect(await start({ welcome: ['2001:db8::9'] })).toMatchObject({ fingerprint });
  });

  it.each([
    ['it has less than a month to live', { days: 367 }],
    ['it lies in the future', { days: -2 }],
    ['the machine has another address', { required: [...NAMES, '10.0.0.9'] }],
    ['the machine has another name', { required: [...NAMES, 'desk.example'] }],
  ])('is made anew when %s', async (_when, change) => {
    const start = keeper();
    const { fingerprint } = await start();
    const next = await start(change);
    expect(next.fingerprint).not.toBe(fingerprint);
    expect(await start(change)).toEqual(next);
  });

  it('with a month and a day to live is used still', async () => {
    const start = keeper();
    const { fingerprint } = await start();
    expect(await start({ days: 365 })).toMatchObject({ fingerprint });
  });

  it.each([
    [
      'the key belongs to another',
      async (folder: string) => writeFileSync(join(folder, 'tls/key.pem'), (await keeper()()).key),
    ],
    [
      'the certificate is cut short',
      async (folder: string) => {
        const file = join(folder, 'tls/cert.pem');
        writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
      },
    ],
    ['the key is nothing at all', async (folder: string) => writeFileSync(join(folder, 'tls/key.pem'), '')],
  ])('is made anew when %s', async (_when, damage) => {
    const folder = temporaryFolder();
    const start = keeper(folder);
    const { fingerprint } = await start();
    await damage(folder);
    const next = await start();
    expect(next.fingerprint).not.toBe(fingerprint);
    expect(() => createServer(next)).not.toThrow();
  });
});
