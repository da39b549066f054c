import { Trans } from '@lingui/react/macro';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import './FailureGuard.css';

interface FailureGuardProps {
  /** Which part it guards, for the code that EXCON gets. */
  readonly part: string;
  /** Takes the part's place in its layout. */
  readonly className?: string;
  /** The part's own id, where a link skips to it: the way there stays when it fails. */
  readonly id?: string;
  /** Whether exercise control itself looks at it, and need not tell itself. */
  readonly atControl?: boolean;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of a page from taking the others with it: it says so, gives a code, and offers to try again. */
export class FailureGuard extends Component<FailureGuardProps, { readonly failed: string | null }> {
  override state: { readonly failed: string | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { readonly failed: string } {
    return { failed: error instanceof Error ? error.message.slice(0, 120) : 'unknown' };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(`Longtable: ${this.props.part} failed`, error, info.componentStack);
  }

  override render(): ReactNode {
    const { part, className = '', id, atControl = false, children } = this.props;
    const { failed } = this.state;
    if (failed === null) return children;
    return (
      <section className={`failure ${className}`} role="alert" id={id} tabIndex={id ? -1 : undefined}>
        <b>
          <Trans>This part failed</Trans>
        </b>
        <span>
          {atControl ? (
            <Trans>Nothing is lost. Try again; if it fails twice, reload the page and write this code down.</Trans>
          ) : (
            <Trans>Your drafts are safe. Try again; if it fails twice, reload the page and tell EXCON this code.</Trans>
          )}
        </span>
        <code>
          {part}: {failed}
        </code>
        <Button small onClick={() => this.setState({ failed: null })}>
          <Trans>Try again</Trans>
        </Button>
      </section>
    );
  }
}
