/** A piece of HTML that is safe to print as it is. Everything else that comes into a page is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand between the tags of a page. */
export type Child = Markup | string | number | readonly Child[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Joins literal HTML with values. Texts of a scenario are values, so none of them can become a tag. */
export function html(literal: TemplateStringsArray, ...values: readonly Child[]): Markup {
  return new Markup(literal.map((part, i) => (i === 0 ? part : print(values[i - 1] ?? '') + part)).join(''));
}

function print(child: Child): string {
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string') return child.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  if (typeof child === 'number') return String(child);
  return child.map(print).join('');
}
