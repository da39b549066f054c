import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Markup } from '../pages/markup.ts';
import { SheetView } from './SheetView.tsx';
import './PrintPages.css';

/**
 * What the printer gets while pages are looked at: all of them and nothing of the room, on their own paper. So the browser's
 * own printing command does the right thing too.
 */
export function PrintPages({
  pages,
  size,
}: {
  readonly pages: readonly Markup[];
  readonly size: 'A4 landscape' | 'A4 portrait';
}) {
  useEffect(() => {
    // Of a page's size only a sheet of the document itself may speak.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page{size:${size};margin:10mm}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [size]);
  return createPortal(<SheetView pages={pages} className="print-pages" />, document.body);
}
