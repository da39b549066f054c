import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { HttpError } from './httpError.ts';
import { isOwnHost, isSameOrigin } from './sameHost.ts';
import type { Wire } from './wire.ts';

const MOST_BYTES = 16 * 1024;

/** Cookies carry sessions; they are cut out wherever a request or an answer is logged. */
const REDACTED = ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.token', 'token'];

/**
 * The web server without its routes: headers, cookies, limits, errors in words. Notes go to a file, because the terminal
 * shows the one-time link; without a file nothing is noted.
 */
export async function createApp({
  logFile,
  wire,
}: {
  readonly logFile: string | null;
  readonly wire: Wire;
}): Promise<FastifyInstance> {
  const app = Fastify({
    // Fastify's types bind an app to the kind of its server; routes care only for what both kinds share.
    ...(wire.tls ? { https: wire.tls as unknown as null } : {}),
    logger: logFile === null ? false : { level: 'info', file: logFile, redact: REDACTED },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BYTES,
    forceCloseConnections: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // Never: it would take the way past a certificate that the browser does not know, and bind other programs of localhost.
    strictTransportSecurity: false,
    frameguard: { action: 'deny' },
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(websocket, {
    options: { maxPayload: MOST_BYTES, perMessageDeflate: false },
    // The library has told the other side why (1009 for a frame too big); cutting the line here would lose that.
    errorHandler: (error, _socket, request) => request.log.warn({ says: error.message }, 'a socket was closed'),
    preClose(done) {
      for (const client of this.websocketServer.clients) client.close(1012, 'serverStopping');
      done();
    },
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy(null));
    const { host, origin } = request.headers;
    if (!isOwnHost(host, wire)) {
      throw new HttpError(421, 'foreignHost', 'This server does not answer to that name. Use the address it printed.');
    }
    // A browser names the origin of whatever it sends; programs that name none send no cookies of a browser either.
    const foreign = request.method !== 'GET' && origin !== undefined && !isSameOrigin(origin, host, request.protocol);
    if (foreign) throw new HttpError(403, 'foreignOrigin', 'Pages of another site may not do this.');
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error: FastifyError | HttpError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ error }, 'a request failed');
    const isOurs = error instanceof HttpError;
    const unsaid = status >= 500 && !isOurs;
    const says = unsaid ? 'The server could not do this; nothing has changed. Try again.' : error.message;
    return reply.code(status).send({ error: isOurs ? error.code : 'refused', says });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'notFound', says: 'There is nothing here.' }),
  );
  return app;
}
