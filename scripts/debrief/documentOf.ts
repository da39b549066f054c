import { el, type Markup } from '../../ui/debrief/pages/markup.ts';
import { PAGES_STYLE } from '../../ui/debrief/pages/page.ts';

const DOCUMENT = `
html{font-family:"Longtable Inter",Inter,"Noto Sans","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;color:#000;background:#fff}
body{font-size:10pt;line-height:1.35}
@media screen{body{padding:8mm;background:#ccc}.sheet,.page{background:#fff;box-shadow:0 0 2mm #0003;margin-bottom:8mm;padding:10mm;box-sizing:content-box}}
@media print{@page{margin:10mm}}
`;

/** A whole document: nothing in it is fetched from anywhere, and the same contents give the same bytes. */
export function documentOf(
  title: string,
  size: 'A4 landscape' | 'A4 portrait',
  language: string,
  font: string,
  ...pages: readonly Markup[]
): string {
  // Nothing of people or scenarios gets into the style.
  const style: Markup = { html: `<style>${fontFace(font)}${PAGES_STYLE}${DOCUMENT}@page{size:${size}}</style>` };
  const head = el('head', {}, { html: '<meta charset="utf-8">' }, el('title', {}, title), style);
  return `<!doctype html>\n${el('html', { lang: language }, head, el('body', {}, ...pages)).html}\n`;
}

/** The letters come with the document, so that it prints alike everywhere and asks no network. */
function fontFace(base64: string): string {
  return `@font-face{font-family:"Longtable Inter";font-weight:100 900;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}
