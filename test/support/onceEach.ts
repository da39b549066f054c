/**
 * The news in what a seat's pages were sent, one line each, in the order in which they first came: a page that comes back hears
 * again what it has not folded, in the same bytes. Frames are JSON texts as they went over the line.
 */
export function onceEach(frames: readonly string[]): string {
  const NEWS = '{"type":"news",';
  const seen = new Map<string, string>();
  for (const frame of frames) {
    if (!frame.startsWith(NEWS)) continue;
    const bytes = `{${frame.slice(NEWS.length)}`;
    const { epoch, seq } = JSON.parse(bytes) as { epoch: number; seq: number };
    const name = `${epoch}/${seq}`;
    const before = seen.get(name);
    if (before !== undefined && before !== bytes) throw new Error(`news ${name} came in two forms`);
    seen.set(name, bytes);
  }
  return [...seen.values()].join('\n');
}
