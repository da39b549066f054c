import { Trans } from '@lingui/react/macro';
import type { HelpBoard } from '../../model/helpBoard.ts';
import { receiptSentence } from '../../model/receiptSentence.ts';
import { useNames } from '../../useNames.ts';

/** What our shares and loans have done elsewhere, newest first; never what the receiver keeps to itself. */
export function Receipts({ receipts }: Pick<HelpBoard, 'receipts'>) {
  const names = useNames();
  return (
    <section className="receipts">
      <h3>
        <Trans>What our help did</Trans>
      </h3>
      {receipts.length === 0 ? (
        <p className="muted">
          <Trans>
            Nothing known yet. When a share or a loan of yours changes something elsewhere, it is told here.
          </Trans>
        </p>
      ) : (
        <ul>
          {receipts.map((line) => (
            <li key={JSON.stringify(line)}>
              <span className="mono muted">T{line.turn}</span> {receiptSentence(line.receipt, names)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
