import { Trans, useLingui } from '@lingui/react/macro';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { useConsole, useTruth } from './console.ts';
import './EditionsPanel.css';
import { type EditionRow, editionRows } from './editionRows.ts';
import { ReleaseTruthSheet } from './ReleaseTruthSheet.tsx';
import { useCommand } from './useCommand.ts';

/** After EndEx: who gets which edition of the debrief, released and withheld one by one (rule P7), and what can be saved. */
export function EditionsPanel() {
  const { i18n } = useLingui();
  const { exercise, scenario, state } = useTruth();
  const ended = useConsole((now) => now.control.clock?.phase === 'ended');
  const [asking, setAsking] = useState(false);
  const command = useCommand();
  if (!ended) return null;
  const rows = editionRows(scenario, state, i18n.locale);
  return (
    <section className="editions">
      <div className="editions-head">
        <h3 className="head">
          <BookOpenText size={14} aria-hidden="true" />
          <Trans>Debrief</Trans>
        </h3>
        <a
          className="btn plain small"
          href={`/debrief/${encodeURIComponent(exercise)}`}
          target="_blank"
          rel="noreferrer"
        >
          <Trans>Open the debrief</Trans>
        </a>
      </div>
      <ul>
        {rows.map((row) => (
          <Edition
            key={row.edition}
            row={row}
            exercise={exercise}
            release={() =>
              row.edition === 'truth' ? setAsking(true) : void command({ type: 'releaseEdition', edition: row.edition })
            }
            withhold={() => void command({ type: 'withholdEdition', edition: row.edition })}
          />
        ))}
      </ul>
      <ReleaseTruthSheet open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function Edition(props: {
  readonly row: EditionRow;
  readonly exercise: string;
  readonly release: () => void;
  readonly withhold: () => void;
}) {
  const { t } = useLingui();
  const { row, exercise, release, withhold } = props;
  const { edition, name, whom, isReleased, hasRun } = row;
  const live = useConsole((now) => now.link.is === 'live');
  const of = `/api/exercises/${encodeURIComponent(exercise)}`;
  const no = live ? undefined : t`There is no connection to the exercise. It comes back by itself.`;
  return (
    <li className={isReleased ? 'released' : undefined}>
      <div>
        <b>{name}</b>
        {isReleased ? (
          <Chip tone="ok">
            <Trans>released</Trans>
          </Chip>
        ) : null}
        <p>{whom}</p>
        <p className="edition-files">
          <Trans>Save</Trans>{' '}
          <a
            href={`${of}/debrief/${edition}`}
            download={`${exercise}.${edition}.debrief.json`}
            aria-label={t`Save the debrief: ${name}`}
          >
            <Trans>debrief</Trans>
          </a>
          {hasRun ? (
            <>
              {' · '}
              <a href={`${of}/run/${edition}`} download aria-label={t`Save the run file: ${name}`}>
                <Trans>run file</Trans>
              </a>
            </>
          ) : null}
        </p>
      </div>
      {isReleased ? (
        <Button small greyed={!live} title={no} aria-label={t`Withhold: ${name}`} onClick={withhold}>
          <Trans>Withhold</Trans>
        </Button>
      ) : (
        <Button
          small
          look={edition === 'truth' ? 'danger' : 'plain'}
          greyed={!live}
          title={no}
          aria-label={t`Release: ${name}`}
          onClick={release}
        >
          <Trans>Release</Trans>
        </Button>
      )}
    </li>
  );
}
