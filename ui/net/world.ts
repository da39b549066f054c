import { freshKey } from './freshKey.ts';

/** The part of a WebSocket that is used. */
export interface SocketLike {
  send(data: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
}

/** What a connection needs of the world outside; tests give their own and let time pass by hand. */
export interface World {
  open(url: string): SocketLike;
  nowMillis(): number;
  /** Calls back once after some time; the result takes it back. */
  after(millis: number, then: () => void): () => void;
  /** A number from 0 to below 1, to spread reconnections of a room full of desks. */
  chance(): number;
  key(): string;
}

/** The browser's own socket, clock and random source. */
export const browserWorld: World = {
  open: (url) => new WebSocket(url) as SocketLike,
  nowMillis: () => Date.now(),
  after: (millis, then) => {
    const timer = setTimeout(then, millis);
    return () => clearTimeout(timer);
  },
  chance: () => Math.random(),
  key: freshKey,
};
