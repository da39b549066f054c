import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { useId } from 'react';
import type { SeatId } from '../../engine/model/ids.ts';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { type Improvised, NO_WORDS } from './consoleStore.ts';
import './ImproviseSheet.css';
import { improviseInput, MOST_CHARACTERS, missingOf } from './improviseInput.ts';
import { SubmitFoot } from './SubmitFoot.tsx';
import { useCommand } from './useCommand.ts';

/** An inject written on the spot. Its words are kept until it is sent, also when the sheet is closed. */
export function ImproviseSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>Improvise an inject</Trans>}>
      <Form onClose={onClose} />
    </Sheet>
  );
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { store } = useTools();
  const command = useCommand();
  const { state } = useTruth();
  const words = useConsole((now) => now.improvised);
  const phase = useConsole((now) => now.control.clock?.phase ?? null);
  const link = useConsole((now) => now.link);
  const id = useId();
  const write = (change: Partial<Improvised>) => store.setState({ improvised: { ...words, ...change } });
  const no = whyNot('inject', phase, link) ?? missingOf(words);
  return (
    <form
      className="improvise"
      onSubmit={async (event) => {
        event.preventDefault();
        if (no) return;
        const taken = await command(improviseInput(words, state.turn, i18n.locale), t`The inject is in the inboxes.`);
        if (!taken) return;
        store.setState({ improvised: NO_WORDS });
        onClose();
      }}
    >
      <Recipients chosen={words.to} choose={(to) => write({ to })} />
      <div className="field">
        <label htmlFor={`${id}-from`}>
          <Trans>From</Trans>
        </label>
        <input
          id={`${id}-from`}
          className="input"
          maxLength={120}
          placeholder={t`For example: the press office of the works`}
          value={words.from}
          onChange={(event) => write({ from: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-subject`}>
          <Trans>Subject</Trans>
        </label>
        <input
          id={`${id}-subject`}
          className="input"
          maxLength={120}
          value={words.subject}
          onChange={(event) => write({ subject: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-body`}>
          <Trans>Text</Trans>
        </label>
        <textarea
          id={`${id}-body`}
          className="input"
          rows={8}
          maxLength={MOST_CHARACTERS}
          value={words.body}
          onChange={(event) => write({ body: event.target.value })}
        />
      </div>
      <p className="muted">
        <Trans>All chosen seats read the same words. The log keeps a hash of them, so they can be erased later.</Trans>
      </p>
      <SubmitFoot no={no} away={<Trans>Close, keep the words</Trans>} onClose={onClose}>
        <Send size={14} aria-hidden="true" />
        <Trans>Send now</Trans>
      </SubmitFoot>
    </form>
  );
}

function Recipients({
  chosen,
  choose,
}: {
  readonly chosen: readonly SeatId[];
  readonly choose: (to: readonly SeatId[]) => void;
}) {
  const names = useNames();
  const { scenario } = useTruth();
  const seats = scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
  const toggle = (seat: SeatId, on: boolean) =>
    choose(seats.filter((one) => (one === seat ? on : chosen.includes(one))));
  return (
    <fieldset className="field">
      <legend className="label">
        <Trans>To</Trans>
      </legend>
      <div className="recipients">
        {seats.map((seat) => (
          <label key={seat} className="excon-check">
            <input
              type="checkbox"
              checked={chosen.includes(seat)}
              onChange={(event) => toggle(seat, event.target.checked)}
            />
            {names.seat(seat)}
          </label>
        ))}
        <Button small look="quiet" onClick={() => choose(chosen.length === seats.length ? [] : seats)}>
          {chosen.length === seats.length ? <Trans>None</Trans> : <Trans>All seats</Trans>}
        </Button>
      </div>
    </fieldset>
  );
}
