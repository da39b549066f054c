import { useLayoutEffect, useRef } from 'react';
import type { Markup } from '../pages/markup.ts';
import { PAGES_STYLE } from '../pages/page.ts';

/** What a document gives its pages, here given by the place in which they lie. */
const HOST_STYLE = `
:host{display:block;font:400 10pt/1.35 "Inter Variable",Inter,"Noto Sans Variable","Noto Sans",Arial,sans-serif;color:#000;background:#fff;color-scheme:light}
`;

let kept: CSSStyleSheet | null = null;

function pagesSheet(): CSSStyleSheet {
  if (kept) return kept;
  kept = new CSSStyleSheet();
  kept.replaceSync(HOST_STYLE + PAGES_STYLE);
  return kept;
}

/**
 * Sheets and pages as they are printed, in a tree of their own, so that neither their style nor the room's reaches the other.
 * Markup escapes every text that people or scenarios wrote.
 */
export function SheetView({ pages, className }: { readonly pages: readonly Markup[]; readonly className: string }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [pagesSheet()];
    root.innerHTML = pages.map(({ html }) => html).join('');
  }, [pages]);
  return <div ref={host} className={className} lang="en" />;
}
