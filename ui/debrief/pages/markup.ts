/** A piece of HTML or SVG that is written already; everything else is text and gets escaped. */
export interface Markup {
  readonly html: string;
}

type Piece = Markup | string | number | null | readonly Piece[];

/** Makes an element; texts and attributes are escaped, what is null is left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...inside: readonly Piece[]
): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeText(String(value))}"`],
  );
  return { html: `<${name}${given.join('')}>${inside.map(write).join('')}</${name}>` };
}

/** Several pieces as one. */
export function all(...pieces: readonly Piece[]): Markup {
  return { html: pieces.map(write).join('') };
}

function write(piece: Piece): string {
  if (piece === null) return '';
  if (Array.isArray(piece)) return piece.map(write).join('');
  return typeof piece === 'object' && 'html' in piece ? piece.html : escapeText(String(piece));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
