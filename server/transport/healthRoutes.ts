import type { FastifyInstance } from 'fastify';
import type { EventStore } from '../store/eventStore.ts';

/** Whether the process lives, and whether it can do its work: write to the store, and not about to stop. */
export async function healthRoutes(
  app: FastifyInstance,
  { store, isStopping }: { readonly store: EventStore; readonly isStopping: () => boolean },
): Promise<void> {
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ ready: false, says: 'stopping' });
    try {
      await store.probe();
      return { ready: true };
    } catch (error) {
      return reply.code(503).send({ ready: false, says: error instanceof Error ? error.message : 'store' });
    }
  });
}
