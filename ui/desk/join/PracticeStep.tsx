import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** One thing to try in the communications check: done or not, what it is, where it stands on the desk. */
export function PracticeStep(props: {
  readonly done: boolean;
  readonly title: ReactNode;
  readonly where: ReactNode;
  readonly children: ReactNode;
}) {
  const { done, title, where, children } = props;
  const Mark = done ? CircleCheck : Circle;
  return (
    <li className={done ? 'done' : undefined}>
      <h3>
        <Mark size={16} aria-hidden="true" />
        {title}
      </h3>
      <p>{where}</p>
      {children}
    </li>
  );
}
