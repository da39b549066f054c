import { Trans, useLingui } from '@lingui/react/macro';
import { LifeBuoy } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { unreadAnswers } from './unreadAnswers.ts';

/** The way to exercise control, open in every phase; it says when an answer has come. */
export function HelpLineButton() {
  const { t } = useLingui();
  const { store } = useDesk();
  const { view } = useKnown();
  const read = useDeskState((state) => state.read);
  const unread = unreadAnswers(view, read).length;
  return (
    <Button
      small
      className="help-line-open"
      look={unread > 0 ? 'primary' : 'plain'}
      aria-label={unread > 0 ? t`Help line: ${unread} unread` : t`Help line`}
      title={t`Help line to exercise control`}
      onClick={() => store.setState({ sheet: 'helpLine' })}
    >
      <LifeBuoy size={14} aria-hidden="true" />
      {unread > 0 ? unread : null}
      <span className="wide-only">
        <Trans>Help line</Trans>
      </span>
    </Button>
  );
}
