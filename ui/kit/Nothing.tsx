import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './Nothing.css';

/** What stands where there is nothing yet: what will be here, and what to do. */
export function Nothing({
  icon: Icon,
  title,
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="nothing">
      <Icon size={22} strokeWidth={1.5} aria-hidden="true" />
      <b>{title}</b>
      {children ? <span>{children}</span> : null}
    </div>
  );
}
