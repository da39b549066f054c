import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { FittedSheet } from './FittedSheet.tsx';
import './PagesTab.css';
import { PrintPages } from './PrintPages.tsx';
import { usePages } from './usePages.ts';

/** The wall set or the report: one sheet large, all of them small beside it, and all of them to the printer. */
export function PagesTab({ kind }: { readonly kind: 'wall' | 'report' }) {
  const { t } = useLingui();
  const pages = usePages()[kind];
  const [at, setAt] = useState(0);
  const page = pages[at];
  const last = pages.length - 1;
  const go = (to: number) => setAt(Math.max(0, Math.min(last, to)));
  const byKey = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, PageUp: at - 1, ArrowRight: at + 1, PageDown: at + 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <section className={`pages-tab ${kind}`} aria-label={kind === 'wall' ? t`Wall set` : t`Report`} onKeyDown={byKey}>
      <div className="pages-bar">
        <Button small aria-label={t`Sheet before`} greyed={at === 0} onClick={() => go(at - 1)}>
          <ChevronLeft size={16} aria-hidden="true" />
        </Button>
        <span className="mono" role="status">
          <Trans>
            Sheet {at + 1} of {pages.length}
          </Trans>
        </span>
        <Button small aria-label={t`Next sheet`} greyed={at === last} onClick={() => go(at + 1)}>
          <ChevronRight size={16} aria-hidden="true" />
        </Button>
        <span className="pages-hint">
          {kind === 'wall' ? (
            <Trans>A4 across, black and white, to be read from three metres.</Trans>
          ) : (
            <Trans>Two pages A4, to take home.</Trans>
          )}
        </span>
        <Button look="primary" small onClick={() => window.print()}>
          <Printer size={14} aria-hidden="true" />
          <Trans>Print</Trans>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn the sheets from here */}
      <section className="pages-sheet" tabIndex={0} aria-label={t`Sheet; the arrow keys turn it`}>
        {page ? <FittedSheet page={page} paper={kind} fill={kind === 'wall' ? 'both' : 'width'} /> : null}
      </section>
      <PrintPages pages={pages} size={kind === 'wall' ? 'A4 landscape' : 'A4 portrait'} />
    </section>
  );
}
