import { type Child, html, Markup } from './html.ts';

/** What stands at the head of every printed page. */
export interface PageHead {
  /** "First Light · seat card". */
  readonly title: string;
  /** The scenario's line on what this is not. */
  readonly caveat: string;
  /** "KES CIV", or for whom the page is. */
  readonly mark: string;
}

/** One file of the pack. */
export interface Sheet {
  readonly title: string;
  readonly language: string;
  /** Which way the paper lies, and how tightly it is set. */
  readonly look: string;
  readonly pages: Child;
}

/** No script, no picture, no request: a page that is only read and printed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** A whole HTML file, with its style and its typeface inside, so that it can be mailed and opened alone. */
export function htmlFile(sheet: Sheet, css: string): string {
  const { title, language, look, pages } = sheet;
  return `${
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<title>EXERCISE · ${title}</title>
<style>${new Markup(css)}</style>
</head>
<body class="${look}">
${pages}
</body>
</html>`.text
  }\n`;
}

/** The band with EXERCISE, the title, for whom it is, and the caveat line. */
export function band({ title, caveat, mark }: PageHead): Markup {
  return html`<header class="band">
<b class="exercise">EXERCISE</b><span class="what">${title}</span><b class="mark">${mark}</b>
<p class="caveat">${caveat}</p>
</header>`;
}

/** One sheet of paper that never runs over. */
export function onePage(head: PageHead, content: Child): Markup {
  return html`<section class="page">${band(head)}${content}</section>`;
}

/** A column of a long table: its name and its share of the width. */
export type Column = readonly [name: string, percent: number];

/** A table over as many pages as it needs; the band stands again at the head of each. */
export function longTable(head: PageHead, columns: readonly Column[], groups: Child): Markup {
  return html`<section class="page"><table class="rows">
<colgroup>${columns.map(([, percent]) => html`<col style="width:${percent}%">`)}</colgroup>
<thead><tr><th class="head" colspan="${columns.length}">${band(head)}</th></tr><tr>${columns.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
${groups}
</table></section>`;
}
