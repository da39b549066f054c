import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import type { ToRoom, WireInput } from '../../engine/protocol/message.ts';

/** What the room answered to something that was submitted. */
export type Answer =
  | { readonly taken: true; readonly id: string | null }
  | { readonly taken: false; readonly refusal: AnyRefusal };

/** What was submitted and not answered yet. */
export interface Outbox {
  /** Submits under a key; the promise waits for the answer, over as many connections as it takes. */
  submit(input: WireInput, key: string): Promise<Answer>;
  /** Sends everything unanswered again, in its order and under its keys; the room answers repeats alike. */
  sendAgain(): void;
  settle(key: string, answer: Answer): void;
}

/** An outbox over a way to send that may fail silently while there is no connection. */
export function outbox(send: (message: ToRoom) => void): Outbox {
  const waiting = new Map<string, { input: WireInput; promise: Promise<Answer>; answer: (answer: Answer) => void }>();
  return {
    submit: (input, key) => {
      const same = waiting.get(key);
      if (same) return same.promise;
      const { promise, resolve } = Promise.withResolvers<Answer>();
      waiting.set(key, { input, promise, answer: resolve });
      send({ type: 'submit', key, input });
      return promise;
    },
    sendAgain: () => {
      for (const [key, { input }] of waiting) send({ type: 'submit', key, input });
    },
    settle: (key, answer) => {
      waiting.get(key)?.answer(answer);
      waiting.delete(key);
    },
  };
}
