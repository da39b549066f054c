import type { ComponentProps } from 'react';
import './Button.css';

/** What a button is for: the one thing to do here, one of several, a small aside, something that cannot be undone. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly wide?: boolean;
  /** Why it cannot be used now. It stays in the tab order, does nothing, and the words must stand beside it (`describedBy`). */
  readonly greyed?: boolean;
  /** Id of the element that says why it is greyed or what it costs. */
  readonly describedBy?: string | undefined;
}

/** A button. Use `greyed` with a reason in words instead of `disabled`, so that the keyboard can reach the reason. */
export function Button({
  look = 'plain',
  small = false,
  wide = false,
  greyed = false,
  describedBy,
  className = '',
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = ['btn', look, small ? 'small' : '', wide ? 'wide' : '', className].filter(Boolean).join(' ');
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      aria-disabled={greyed || undefined}
      aria-describedby={describedBy}
      onClick={greyed ? (event) => event.preventDefault() : onClick}
    />
  );
}
