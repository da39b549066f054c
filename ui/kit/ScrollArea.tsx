import type { ReactNode } from 'react';

/** A part of a panel that scrolls by itself and holds only words: it takes the focus, so that the keyboard can scroll it. */
export function ScrollArea({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
