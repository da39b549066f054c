import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentSecurityPolicy, workerSecurityPolicy } from './contentSecurityPolicy.ts';

/** Every page, by the name of its file. */
export const PAGE_NAMES = ['index', 'desk', 'excon', 'wall', 'debrief'] as const;
type PageName = (typeof PAGE_NAMES)[number];

/** How the build names the script of a worker that runs the engine: `open.worker.ts` becomes `assets/open.worker-<hash>.js`. */
const WORKER = /\.worker-[\w-]+\.js$/;

/**
 * The built pages and their files. A page is read once and cut at each `__NONCE__`; every response is put together with a
 * nonce of its own. Pages hold no secret: who may see an exercise is decided on its socket.
 */
export async function pages(app: FastifyInstance, { folder }: { readonly folder: string }): Promise<void> {
  const templates: Record<PageName, readonly string[]> = {
    index: await template(folder, 'index'),
    desk: await template(folder, 'desk'),
    excon: await template(folder, 'excon'),
    wall: await template(folder, 'wall'),
    debrief: await template(folder, 'debrief'),
  };
  const send = (name: PageName) => (_request: unknown, reply: FastifyReply) => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(templates[name].join(nonce));
  };
  app.get('/', send('index'));
  app.get('/join', send('index'));
  app.get('/desk/:exercise/:seat', send('desk'));
  app.get('/observe/:exercise/:seat', send('desk'));
  app.get('/excon/:exercise', send('excon'));
  app.get('/wall/:exercise', send('wall'));
  app.get('/debrief', send('debrief'));
  app.get('/debrief/:exercise', send('debrief'));
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // A page goes out through its template only, with a nonce in it.
    globIgnore: ['**/*.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names under assets/ change with their content.
      const forever = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (WORKER.test(path)) reply.header('content-security-policy', workerSecurityPolicy());
    },
  });
}

async function template(folder: string, name: PageName): Promise<readonly string[]> {
  return (await readFile(join(folder, `${name}.html`), 'utf8')).split('__NONCE__');
}
