import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Sheet } from '../../kit/Sheet.tsx';
import { change } from '../../store/createDeskStore.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { AskControl } from './AskControl.tsx';
import './HelpLineSheet.css';
import { unreadAnswers } from './unreadAnswers.ts';

/** The help line of a seat: what it asked exercise control, what it was answered, and where it asks (rule G5). */
export function HelpLineSheet() {
  const { store } = useDesk();
  const { view } = useKnown();
  const open = useDeskState((state) => state.sheet === 'helpLine');
  const help = view.seat.help;
  const heard = help.reduce((sum, row) => sum + row.answers.length, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in sight has been read when one more answer comes
  useEffect(() => {
    if (!open) return;
    change(store, (state) => {
      if (state.view) for (const mark of unreadAnswers(state.view, state.read)) state.read[mark] = true;
    });
  }, [open, heard, store]);
  return (
    <Sheet
      open={open}
      onClose={() => store.setState({ sheet: null })}
      title={<Trans>Help line to EXCON</Trans>}
      place="side"
    >
      <p className="muted">
        <Trans>Only exercise control reads what you ask here, and only your seat reads the answer.</Trans>
      </p>
      {view.seat.observer ? (
        <p className="muted">
          <Trans>You read along here as an observer. The seat itself asks.</Trans>
        </p>
      ) : (
        <AskControl />
      )}
      {help.length === 0 && view.seat.observer ? null : help.length === 0 ? (
        <p className="muted">
          <Trans>You have asked nothing yet. Nothing is too small to ask: a word, a button, a doubt.</Trans>
        </p>
      ) : (
        <ol className="help-line">
          {help.toReversed().map((row) => (
            <li key={row.id}>
              <small className="mono">
                <Trans>You · turn {row.turn}</Trans>
              </small>
              <p>{row.text ?? <Trans>This question was erased.</Trans>}</p>
              {row.answers.length === 0 ? (
                <p className="muted">
                  <Trans>EXCON has it and has not answered yet.</Trans>
                </p>
              ) : (
                row.answers.map((answer, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: answers have no id and are only ever appended
                  <p key={index} className="answer">
                    <small className="mono">
                      <Trans>EXCON · turn {answer.turn}</Trans>
                    </small>
                    {answer.text ?? <Trans>This answer was erased.</Trans>}
                  </p>
                ))
              )}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
