/** The server over a cable: a laptop in a network of its own, which this test makes and which vanishes with it. */
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.ts';
import type { NextDoor } from './support/roomNextDoor.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { emptyPages } from './support/testServer.ts';

const UNSHARE = ['--user', '--map-root-user', '--net', '--mount'];

/** Why this machine cannot make networks for a test, with what would help; null when it can. */
function whyNot(): string | null {
  if (process.platform !== 'linux') return 'only Linux makes networks for a process';
  try {
    execFileSync('ip', ['-V'], { stdio: 'ignore' });
  } catch {
    return 'the command ip is missing; on Debian: apt-get install iproute2';
  }
  try {
    const trial =
      'mount -t tmpfs none /run && ip netns add trial && ip link add name trial0 type veth peer name trial1 netns trial';
    execFileSync('unshare', [...UNSHARE, 'sh', '-c', trial], { stdio: 'pipe' });
    return null;
  } catch (error) {
    const says = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    return `this machine lets nobody make a network (${says}); allow user namespaces, or on Debian: apt-get install util-linux`;
  }
}

const cannot = whyNot();

it('a laptop of the same network comes to its seat over TLS, and to nothing when the server keeps to its machine', async (test) => {
  test.skip(cannot !== null, cannot ?? '');
  await ensureBuilt(['server'], () => {});
  const here = import.meta.dirname;
  const [main, scene] = [join(here, '../../dist/server/main.js'), join(here, 'support/roomNextDoor.ts')];
  const [data, pages] = [temporaryFolder(), emptyPages(temporaryFolder())];
  const command = [...UNSHARE, process.execPath, scene, main, data, pages];
  const { stdout } = await promisify(execFile)('unshare', command);
  const { printed, seatLink, visit, closed } = JSON.parse(stdout) as NextDoor;
  const [name, marking, url, certificate = '', , , link] = printed;
  expect([name, marking]).toEqual(['Longtable', 'EXERCISE EXERCISE EXERCISE']);
  expect(url).toMatch(/^https:\/\/10\.77\.0\.1:\d+$/);
  expect(link).toMatch(/^EXCON link: https:\/\/10\.77\.0\.1:\d+\/join#[\w-]{43}$/);
  expect(seatLink).toMatch(/^https:\/\/10\.77\.0\.1:\d+\/join#[\w-]{43}$/);
  expect(visit).toEqual({
    stranger: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    fingerprint: certificate.replace('Certificate SHA-256: ', ''),
    wrongHost: 421,
    foreignOrigin: 403,
    to: expect.stringMatching(/^\/desk\/first-light-\w{4}\/tal-civ$/),
    cookie: expect.stringMatching(
      /^__Host-longtable-first-light-\w{4}-tal-civ=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    ),
    foreignLine: '403',
    heard: 'browser',
  });
  expect(closed).toBe('ECONNREFUSED');
});
