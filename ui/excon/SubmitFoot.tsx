import { type ReactNode, useId } from 'react';
import { Button, type ButtonLook } from '../kit/Button.tsx';

interface SubmitFootProps {
  /** Why the form cannot be sent now; null when it can. */
  readonly no: string | null;
  /** The words of the way out. */
  readonly away: ReactNode;
  readonly onClose: () => void;
  readonly look?: ButtonLook;
  /** The button that sends: an icon and its words. */
  readonly children: ReactNode;
}

/** The foot of a form on a sheet: what is missing, the way out, and the button that sends, grey while something is missing. */
export function SubmitFoot({ no, away, onClose, look = 'primary', children }: SubmitFootProps) {
  const why = useId();
  return (
    <div className="sheet-foot">
      <span className="muted" id={why}>
        {no}
      </span>
      <Button onClick={onClose}>{away}</Button>
      <Button type="submit" look={look} greyed={no !== null} describedBy={why}>
        {children}
      </Button>
    </div>
  );
}
