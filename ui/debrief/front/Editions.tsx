import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, Shield, Users } from 'lucide-react';
import type { Edition } from '../../../engine/model/edition.ts';
import type { DebriefStanding } from '../../../engine/protocol/debriefStanding.ts';
import { Button } from '../../kit/Button.tsx';
import { LonePage } from '../../lobby/LonePage.tsx';
import { useRoomTools } from '../roomContext.ts';
import { ChooseFile } from './ChooseFile.tsx';

/** The editions that are for this browser: what each holds, and why one does not open yet. */
export function Editions({ standing }: { readonly standing: DebriefStanding }) {
  const { t } = useLingui();
  const { openEdition, leave } = useRoomTools();
  const { isOver } = standing;
  // Of the whole truth a seat is told once it has been released, because it may never be.
  const editions = standing.editions.filter(({ edition, mayOpen }) => edition !== 'truth' || mayOpen || !isOver);
  const words = (edition: Edition) => {
    if (edition === 'truth') return { icon: Eye, name: t`The whole truth`, holds: t`Everything that happened.` };
    if (edition === 'common')
      return { icon: Users, name: t`Common edition`, holds: t`Sums over all nations, without a name.` };
    // Before it is open, an edition tells no more of its nation than the code.
    const name = edition.toUpperCase();
    return { icon: Shield, name: t`Edition for ${name}`, holds: t`What ${name} did, was told and came to.` };
  };
  const closed = isOver ? t`Exercise control has not released it yet.` : t`It opens after EndEx.`;
  return (
    <LonePage quiet title={isOver ? <Trans>Which edition?</Trans> : <Trans>The exercise is still running</Trans>}>
      <ul className="front-editions">
        {editions.map(({ edition, mayOpen }) => {
          const { icon: Icon, name, holds } = words(edition);
          return (
            <li key={edition}>
              <button
                type="button"
                className="front-edition"
                aria-disabled={!mayOpen || undefined}
                onClick={() => mayOpen && openEdition(edition)}
              >
                <Icon className="front-icon" size={20} strokeWidth={1.75} aria-hidden="true" />
                <b>{name}</b>
                <span>{mayOpen ? holds : closed}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="front-actions">
        {editions.every(({ mayOpen }) => mayOpen) ? null : (
          <Button onClick={leave}>
            <Trans>Ask again</Trans>
          </Button>
        )}
        <ChooseFile label={t`Open a file instead`} />
      </div>
    </LonePage>
  );
}
