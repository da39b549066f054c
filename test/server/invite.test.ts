/** `npm run invite`: a way back in when everybody is locked out, beside a running server and before the next one. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostExercise } from '../../server/transport/hostExercise.ts';
import { listeningServer } from './support/builtServer.ts';
import { ownPlace } from './support/ownPlace.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { testBrowser } from './support/testBrowser.ts';

const COMMAND = join(import.meta.dirname, '../../scripts/invite.ts');

function invite(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out.trim(), err: err.trim() });
    });
  });
}

async function runningExercise(data: string) {
  const server = await listeningServer(ownPlace(data));
  const host = testBrowser(server.url);
  await host.join(server.link);
  const made = await host.post('/api/host/exercises', { scenario: 'first-light', bots: { 'hal-civ': 'passive' } });
  const { id } = (await made.json()) as HostExercise;
  return { server, host, id };
}

describe('invite', () => {
  it('lets control and a seat in beside the running server; each link opens once', async () => {
    const data = temporaryFolder();
    const { server, host, id } = await runningExercise(data);
    const { out: link, code } = await invite(id, 'excon', '--data', data);
    expect(code).toBe(0);
    expect(link).toMatch(new RegExp(`^${server.url}/join#[\\w-]{43}$`));
    const control = testBrowser(server.url);
    expect(await control.join(link)).toBe(`/excon/${id}`);
    await expect(testBrowser(server.url).join(link)).rejects.toThrow(/used already/);
    const line = control.connect(id, 'excon');
    expect(await line.submit({ type: 'startEx' })).toMatchObject({ type: 'accepted' });
    const seatLink = (await invite(id, 'kes-mil', '--data', data)).out;
    const seat = testBrowser(server.url);
    expect(await seat.join(seatLink)).toBe(`/desk/${id}/kes-mil`);
    await seat.connect(id, 'kes-mil').hears('welcome');
    // Whoever was in stays in.
    await host.connect(id, 'excon').hears('truth');
  });

  it('voids older unused links for the place, and the server writes on as if nothing had been', async () => {
    const data = temporaryFolder();
    const { server, host, id } = await runningExercise(data);
    const links = await Promise.all(Array.from({ length: 3 }, () => invite(id, 'kes-civ', '--data', data)));
    const line = host.connect(id, 'excon');
    expect(await line.submit({ type: 'startEx' })).toMatchObject({ type: 'accepted' });
    const tries = await Promise.allSettled(links.map(({ out }) => testBrowser(server.url).join(out)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('lets somebody read along with a seat, and with nothing but a seat', async () => {
    const data = temporaryFolder();
    const { server, id } = await runningExercise(data);
    const { out } = await invite(id, 'kes-mil.observer', '--data', data);
    expect(await testBrowser(server.url).join(out)).toBe(`/observe/${id}/kes-mil`);
    const { code, err } = await invite(id, 'excon.observer', '--data', data);
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no seat excon.observer\. /);
  });

  it('made while no server runs opens at the next one', async () => {
    const data = temporaryFolder();
    const { server, id } = await runningExercise(data);
    server.process.kill('SIGKILL');
    await server.ended;
    const { out } = await invite(id, 'excon', '--data', data);
    const next = await listeningServer(ownPlace(data));
    expect(await testBrowser(next.url).join(out)).toBe(`/excon/${id}`);
  });

  it('says what it needs', async () => {
    const data = temporaryFolder();
    expect(await invite('x', 'excon', '--data', data)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^No server has run/),
    });
    const { id } = await runningExercise(data);
    const says = async (...args: string[]) => (await invite(...args, '--data', data)).err;
    expect(await says()).toBe(`Which exercise? There are ${id}.`);
    expect(await says('nowhere', 'excon')).toBe(`There is no exercise nowhere. There are ${id}.`);
    expect(await says(id)).toMatch(new RegExp(`^Which seat\\? ${id} has .*kes-civ.*, excon, wall\\.$`));
    expect(await says(id, 'kes-king')).toMatch(/^There is no seat kes-king\./);
  });
});
