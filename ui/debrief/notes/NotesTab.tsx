import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquareDashed } from 'lucide-react';
import type { Note } from '../../../engine/evaluation/debrief/debrief.ts';
import { Nothing } from '../../kit/Nothing.tsx';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { useOpened } from '../roomContext.ts';
import './NotesTab.css';

/** What the seats want kept and what they want changed, as far as this edition tells it. */
export function NotesTab() {
  const { t } = useLingui();
  const { bundle } = useOpened();
  const { notes } = bundle.debrief;
  if (notes.length === 0)
    return (
      <Nothing icon={MessageSquareDashed} title={<Trans>No notes in this edition</Trans>}>
        <Trans>Sustains and improves that seats hand in for it stand here and in the report.</Trans>
      </Nothing>
    );
  return (
    <ScrollArea className="notes-tab" label={t`Notes from the seats`}>
      <NoteColumn title={t`Sustain`} notes={notes} kind="sustain" />
      <NoteColumn title={t`Improve`} notes={notes} kind="improve" />
    </ScrollArea>
  );
}

function NoteColumn({
  title,
  notes,
  kind,
}: {
  readonly title: string;
  readonly notes: readonly Note[];
  readonly kind: Note['kind'];
}) {
  const shown = notes.filter((note) => note.kind === kind);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {shown.length === 0 ? (
        <p className="muted">
          <Trans>None handed in.</Trans>
        </p>
      ) : (
        <ul>
          {shown.map(({ seat, text }) => (
            <li key={`${seat} ${text}`}>
              {seat === null ? null : <b>{seat.replace('-', ' ').toUpperCase()}</b>}
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
