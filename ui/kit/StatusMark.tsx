import { useLingui } from '@lingui/react/macro';
import './StatusMark.css';

/** How well a thing serves, as its watcher knows it. */
export type Status = 'ok' | 'degraded' | 'outage' | 'unknown';

const SHAPES: Readonly<Record<Status, string>> = {
  ok: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1Z',
  degraded: 'M6 1 11.4 10.6H.6Z',
  outage: 'M1.4 1.4h9.2v9.2H1.4Z',
  unknown:
    'M6 .8A3 3 0 0 0 3 3.9h1.7A1.3 1.3 0 1 1 6 5.2c-.5 0-.8.4-.8.9v1.6h1.6V6.6A3 3 0 0 0 6 .8ZM5.1 9.2h1.8V11H5.1Z',
};

/** The word for a status. */
export function useStatusWord(): (status: Status) => string {
  const { t } = useLingui();
  return (status) => {
    switch (status) {
      case 'ok':
        return t`OK`;
      case 'degraded':
        return t`Degraded`;
      case 'outage':
        return t`Out`;
      case 'unknown':
        return t`Unknown`;
    }
  };
}

interface StatusMarkProps {
  readonly status: Status;
  readonly wordless?: boolean;
  /** A truer word for this case, where the usual one would mislead. */
  readonly word?: string | undefined;
}

/** A status as shape, word and colour together; `wordless` hides the word from the eye only. */
export function StatusMark({ status, wordless = false, word: given }: StatusMarkProps) {
  const usual = useStatusWord()(status);
  const word = given ?? usual;
  return (
    <span className={`status ${status}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[status]} />
      </svg>
      <span className={wordless ? 'hidden-text' : undefined}>{word}</span>
    </span>
  );
}
