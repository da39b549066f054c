import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { ExerciseBanner } from '../kit/ExerciseBanner.tsx';
import { useDesk, useDeskState } from './deskContext.ts';
import './FirstContact.css';
import { useLinkWords } from './useLinkWords.ts';

/** What stands where the desk will be until the room has said welcome. */
export function FirstContact() {
  const { t } = useLingui();
  const { connection } = useDesk();
  const link = useDeskState((state) => state.link);
  const failed = useDeskState((state) => state.failed);
  const seat = useDeskState((state) => state.seat);
  const words = useLinkWords()(link);
  return (
    <div className="first-contact">
      <header>
        <ExerciseBanner />
      </header>
      <main>
        <h1>{failed ? t`Something failed` : (words?.title ?? t`Connecting your desk`)}</h1>
        <p role="status">
          {failed
            ? t`This page could not read what the exercise told it. Reload the page; your drafts are safe. If it fails again, tell EXCON this code: ${failed}.`
            : (words?.says ?? t`The room is about to tell seat ${seat.toUpperCase()} what it knows.`)}
        </p>
        {link.is === 'closed' || failed ? (
          <Button look="primary" onClick={() => location.reload()}>
            <Trans>Reload the page</Trans>
          </Button>
        ) : null}
        {link.is === 'waiting' ? (
          <Button onClick={connection.reconnect}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
      </main>
    </div>
  );
}
