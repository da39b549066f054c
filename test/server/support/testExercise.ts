import type { HostExercise } from '../../../server/transport/hostExercise.ts';
import { type TestBrowser, testBrowser } from './testBrowser.ts';
import type { TestLine } from './testLine.ts';
import type { TestServer } from './testServer.ts';

/** An exercise with a browser for its control and one for each seat; nobody is connected yet. */
export interface TestExercise {
  readonly id: string;
  readonly host: TestBrowser;
  readonly seats: Readonly<Record<string, TestBrowser>>;
  /** A line for a seat, or for control from the host's browser. */
  connect(seat: string): TestLine;
}

/** A browser that has opened the server's own link. */
export async function hostBrowser({ url, server }: TestServer): Promise<TestBrowser> {
  const host = testBrowser(url);
  await host.join(await server.inviteHost());
  return host;
}

/** Makes an exercise of First Light and seats everybody who is not a bot. */
export async function testExercise(
  server: TestServer,
  plan: { readonly bots?: Record<string, string>; readonly turns?: number; readonly planningSeconds?: number } = {},
): Promise<TestExercise> {
  const host = await hostBrowser(server);
  const response = await host.post('/api/host/exercises', { scenario: 'first-light', bots: {}, ...plan });
  if (response.status !== 201) throw new Error(await response.text());
  const made = (await response.json()) as HostExercise;
  const seats: Record<string, TestBrowser> = {};
  for (const { id, bot } of made.seats) if (bot === null) seats[id] = await seatBrowser(server, host, made.id, id);
  return {
    id: made.id,
    host,
    seats,
    connect: (seat) => (seats[seat] ?? host).connect(made.id, seat),
  };
}

/** A browser that has opened a link to a seat. */
export async function seatBrowser(
  { url }: TestServer,
  host: TestBrowser,
  exercise: string,
  seat: string,
): Promise<TestBrowser> {
  const response = await host.post(`/api/host/exercises/${exercise}/invites`, { seat });
  const { url: link } = (await response.json()) as { url: string };
  const browser = testBrowser(url);
  await browser.join(link);
  return browser;
}
