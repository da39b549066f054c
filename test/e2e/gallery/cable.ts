import type { Server, Socket } from 'node:net';

/** The cable between a server and everybody else, to be pulled and put back. */
export interface Cable {
  /** Breaks every connection and lets no new one begin. */
  pull(): void;
  putBack(): void;
}

/** Lays the cable of a server that listens, or will. */
export function layCable(server: Server): Cable {
  const open = new Set<Socket>();
  let isPulled = false;
  server.on('connection', (socket: Socket) => {
    if (isPulled) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return {
    pull: () => {
      isPulled = true;
      for (const socket of open) socket.destroy();
    },
    putBack: () => {
      isPulled = false;
    },
  };
}
