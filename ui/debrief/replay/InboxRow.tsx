import { useLingui } from '@lingui/react';
import { entryWords } from '../../desk/model/entryWords.ts';
import type { InboxEntry } from '../../desk/model/inboxEntries.ts';
import type { Names } from '../../kit/names.ts';
import type { SeatThen } from '../model/seatAt.ts';
import './InboxRow.css';

/** One item of an inbox that is over: whom it was from, what it was about, and its words on asking. */
export function InboxRow({
  entry,
  then,
  names,
}: {
  readonly entry: InboxEntry;
  readonly then: SeatThen;
  readonly names: Names;
}) {
  const { i18n } = useLingui();
  const { from, subject, says, look } = entryWords(entry, then.view, then.scenario, names, i18n.locale);
  return (
    <li className={`inbox-row ${look}`}>
      {says === '' ? (
        <p>
          <span className="inbox-from">{from}</span>
          {subject}
        </p>
      ) : (
        <details>
          <summary>
            <span className="inbox-from">{from}</span>
            {subject}
          </summary>
          <p>{says}</p>
        </details>
      )}
    </li>
  );
}
