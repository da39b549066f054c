import { Trans } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { change } from '../../store/createDeskStore.ts';
import { closeDraft } from '../../store/draftRecipes.ts';
import { useDesk } from '../deskContext.ts';
import './Form.css';

/** A form in the place of the order list: a way back, a title, and the focus on what was opened. Escape goes back. */
export function WorkPanel({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { store } = useDesk();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  // When the form goes while the focus is in it, the focus stays in the panel instead of falling off the page.
  useLayoutEffect(() => {
    const element = form.current;
    return () => {
      const panel = element?.closest('.desk-orders');
      if (panel?.contains(document.activeElement))
        queueMicrotask(() => panel.querySelector<HTMLElement>('#orders')?.focus());
    };
  }, []);
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
