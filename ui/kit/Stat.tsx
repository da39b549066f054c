import type { ReactNode } from 'react';
import './Stat.css';

/** One number of a bar: what it is, and how much, with a longer explanation on hover and for screen readers. */
export function Stat({
  name,
  explain,
  children,
}: {
  readonly name: ReactNode;
  readonly explain?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="stat" title={explain}>
      <span className="stat-name">{name}</span>
      <span className="stat-value">{children}</span>
      {explain ? <span className="hidden-text">{explain}</span> : null}
    </span>
  );
}
