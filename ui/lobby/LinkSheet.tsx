import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { observedSeat } from '../../engine/model/observerPlace.ts';
import { Button } from '../kit/Button.tsx';
import { notify } from '../kit/noticeStore.ts';
import { Sheet } from '../kit/Sheet.tsx';
import type { HostExercise } from './hostData.ts';
import { useLobby } from './lobbyContext.ts';
import { OneLink } from './OneLink.tsx';
import { seatLabel } from './seatLabel.ts';

/** Links to send, one a seat, with what the host must know about them. */
export function LinkSheet(props: {
  readonly title: string;
  readonly seats: readonly string[];
  readonly exercise: HostExercise;
  readonly links: Readonly<Record<string, string>>;
  readonly renew: (seat: string, endSessions: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { copy } = useLobby();
  const { title, seats, exercise, links, renew, onClose } = props;
  const nameOf = (id: string) => {
    const observed = observedSeat(id);
    const seat = exercise.seats.find((one) => one.id === (observed ?? id));
    const label = seat ? seatLabel(seat.nation, seat.role) : 'EXCON';
    return observed === null ? label : t`Observer of ${label}`;
  };
  const isTaken = (id: string) => exercise.seats.some((seat) => seat.id === id && seat.joined);
  const copyAll = async () => {
    const lines = seats.map((seat) => `${nameOf(seat)}: ${links[seat] ?? ''}`).join('\n');
    if (await copy(lines)) notify(t`All links are on the clipboard.`, 'ok');
    else notify(t`This browser does not let the page copy. Copy each link by hand.`, 'warn');
  };
  return (
    <Sheet open={seats.length > 0} onClose={onClose} title={title}>
      <p className="link-rule">
        <Trans>
          Each link opens its seat once. Send it to one person only, and do not show it on a projector. A new link voids
          the old one.
        </Trans>
      </p>
      {seats.map((seat) => (
        <OneLink
          key={seat}
          name={nameOf(seat)}
          url={links[seat] ?? ''}
          copy={copy}
          renew={() => renew(seat, false)}
          takeBack={isTaken(seat) ? () => renew(seat, true) : undefined}
        />
      ))}
      <div className="sheet-foot">
        {seats.length > 1 ? (
          <Button onClick={copyAll}>
            <Copy size={14} aria-hidden="true" />
            <Trans>Copy all as a list</Trans>
          </Button>
        ) : null}
        <Button look="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
