import { type Document, isMap, isScalar, isSeq, type LineCounter } from 'yaml';

/** A path into a document, from the top: keys and positions in lists. */
export type Path = readonly PropertyKey[];

/** A file of a scenario as it was read, with what is needed to say on which line something stands. */
export interface Source {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** The line of the key or list item at `path`, or of the last part of the path that exists. */
export function lineOf(source: Source, path: Path): number {
  let node: unknown = source.document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return lineAt(source, offset);
}

/** The line of a position in the file's text. */
export function lineAt(source: Source, offset: number): number {
  return Math.max(1, source.lines.linePos(offset).line);
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
