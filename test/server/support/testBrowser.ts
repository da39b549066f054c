import { type TestLine, type TestLineOptions, testLine } from './testLine.ts';

/** A browser as far as the server sees one: it keeps cookies and says where its pages come from. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  /** Uses the link up; throws with the server's sentence when it does not open. */
  join(link: string): Promise<string>;
  connect(exercise: string, seat: string, options?: Partial<TestLineOptions>): TestLine;
}

/** A browser without any cookies. */
export function testBrowser(url: string): TestBrowser {
  const cookies = new Map<string, string>();
  const header = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { cookie: header(), origin: url, ...(init.body ? { 'content-type': 'application/json' } : {}) };
    const response = await fetch(url + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };

  const post = (path: string, body?: unknown) =>
    ask(path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

  return {
    cookies,
    get: (path) => ask(path, {}),
    post,
    join: async (link) => {
      const response = await post('/api/join', { token: link.split('#').at(-1) });
      const answer = (await response.json()) as { to?: string; says?: string };
      if (answer.to === undefined) throw new Error(answer.says);
      return answer.to;
    },
    connect: (exercise, seat, options = {}) =>
      testLine({
        url: `${url.replace('http', 'ws')}/ws/${exercise}/${seat}`,
        origin: url,
        cookie: header(),
        ...options,
      }),
  };
}
