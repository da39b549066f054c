import { PROTOCOL, type ToRoom } from '../../engine/protocol/message.ts';
import { parseToRoom } from '../../engine/protocol/schema/toRoom.ts';

/** What is done with a message: it is taken, refused under its own key, or it ends the connection. */
export type Verdict =
  | { readonly verdict: 'take'; readonly message: ToRoom }
  | { readonly verdict: 'refuse'; readonly key: string; readonly says: string }
  | { readonly verdict: 'end'; readonly because: string }
  | { readonly verdict: 'reload' };

const end = (because: string): Verdict => ({ verdict: 'end', because });

/**
 * Judges one message before anybody acts on it. A submission that cannot be read is refused under its key, so that its
 * page learns why; anything else unreadable, or out of order, ends the connection.
 */
export function judgeMessage(text: string, greeted: boolean): Verdict {
  const raw = readJson(text);
  if (raw === undefined) return end('not a JSON text');
  if (isHelloOfAnother(raw)) return { verdict: 'reload' };
  const parsed = parseToRoom(raw);
  if (!parsed.ok) {
    const key = greeted ? keyOf(raw) : null;
    return key === null ? end(parsed.says) : { verdict: 'refuse', key, says: parsed.says };
  }
  const isHello = parsed.message.type === 'hello';
  if (isHello && greeted) return end('hello comes once');
  if (!isHello && !greeted) return end('hello comes first');
  return { verdict: 'take', message: parsed.message };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHelloOfAnother(raw: unknown): boolean {
  return isRecord(raw) && raw.type === 'hello' && typeof raw.protocol === 'number' && raw.protocol !== PROTOCOL;
}

function keyOf(raw: unknown): string | null {
  const key = isRecord(raw) && raw.type === 'submit' ? raw.key : null;
  return typeof key === 'string' && key.length <= 80 ? key : null;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null;
}
