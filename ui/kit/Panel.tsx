import { type ReactNode, useId } from 'react';
import './Panel.css';

export interface PanelProps {
  readonly title: ReactNode;
  /** Stands at the end of the head: a count, a chip, a button. */
  readonly aside?: ReactNode;
  readonly className?: string;
  /** Id of the section, for skip links. */
  readonly id?: string;
  /** The body scrolls unless its content does so itself. */
  readonly still?: boolean;
  readonly children: ReactNode;
}

/** A titled region of a screen: a landmark by its heading, a head that stays and a body that scrolls. */
export function Panel({ title, aside, className = '', id, still = false, children }: PanelProps) {
  const heading = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={heading} id={id} tabIndex={id ? -1 : undefined}>
      <header>
        <h2 className="head" id={heading}>
          {title}
        </h2>
        {aside}
      </header>
      <div className={still ? 'panel-body still' : 'panel-body'}>{children}</div>
    </section>
  );
}
