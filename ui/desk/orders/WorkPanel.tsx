import { Trans } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { change } from '../../store/createDeskStore.ts';
import { closeDraft } from '../../store/draftRecipes.ts';
import { useDesk } from '../deskContext.ts';
import './Form.css';

interface WorkPanelProps {
  readonly title: ReactNode;
  /** The order whose row gets the focus back when the form closes. */
  readonly order?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form in the place of the order list: a way back, a title, and the focus on what was opened. Escape goes back. */
export function WorkPanel({ title, order = '', aside, children }: WorkPanelProps) {
  const { store } = useDesk();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  // When the form goes while the focus is in it, the focus goes to its order's row instead of falling off the page.
  useLayoutEffect(() => {
    const panel = form.current?.closest('.desk-orders');
    return () => {
      if (!panel?.contains(document.activeElement)) return;
      queueMicrotask(() => {
        const row =
          panel.querySelector<HTMLElement>(`[data-head="${order}"]`) ?? panel.querySelector<HTMLElement>('[data-head]');
        row?.focus();
      });
    };
  }, [order]);
  const back = () => change(store, closeDraft);
  return (
    <Panel
      id="orders"
      title={
        <span className="work-head">
          <Button look="quiet" small onClick={back}>
            <ChevronLeft size={15} aria-hidden="true" />
            <Trans>Orders</Trans>
          </Button>
        </span>
      }
      aside={aside}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere inside */}
      <div
        className="work-form"
        ref={form}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) back();
        }}
      >
        <h3 className="work-title">{title}</h3>
        {children}
      </div>
    </Panel>
  );
}
