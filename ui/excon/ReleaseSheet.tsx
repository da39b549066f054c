import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { useId } from 'react';
import type { Inject } from '../../engine/model/inject.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { listOf } from '../kit/listOf.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { useText } from '../kit/useText.ts';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTruth } from './console.ts';
import { previewInject } from './previewInject.ts';
import './ReleaseSheet.css';
import { useCommand } from './useCommand.ts';

/** What every recipient would read, before an inject is fired ahead of its trigger. */
export function ReleaseSheet({ inject, onClose }: { readonly inject: Inject | null; readonly onClose: () => void }) {
  return (
    <Sheet open={inject !== null} onClose={onClose} title={<Trans>Fire {inject?.id} now</Trans>}>
      {inject ? <Preview inject={inject} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Preview({ inject, onClose }: { readonly inject: Inject; readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const say = useText();
  const names = useNames();
  const command = useCommand();
  const { state } = useTruth();
  const phase = useConsole((now) => now.control.clock?.phase ?? null);
  const link = useConsole((now) => now.link);
  const reason = useId();
  const copies = previewInject(inject, state, i18n.locale);
  const no =
    state.msel[inject.id]?.status === 'released' ? t`It was released in the meantime.` : whyNot('inject', phase, link);
  const doors = inject.notices ?? [];
  return (
    <>
      <p className="muted">
        <Trans>
          From {say(inject.from)}.{' '}
          <Plural value={copies.length} one="One seat reads this:" other="# seats read this:" />
        </Trans>
      </p>
      {copies.map((copy) => (
        <article key={`${copy.seat} ${copy.subject}`} className="preview">
          <header>
            <Chip tone="accent">{names.seat(copy.seat)}</Chip>
            {copy.becauseHolds ? (
              <Chip tone="intel">
                <Trans>holds {names.information(copy.becauseHolds)}</Trans>
              </Chip>
            ) : null}
          </header>
          <h3>{copy.subject}</h3>
          <p>{copy.body}</p>
          {copy.decide.length > 0 ? (
            <p className="muted">
              <Trans>Buttons: {copy.decide.join(' · ')}</Trans>
            </p>
          ) : null}
        </article>
      ))}
      {doors.length > 0 ? (
        <p>
          <Trans>It also tells their nations of the way in at {listOf(doors.map(names.asset), i18n.locale)}.</Trans>
        </p>
      ) : null}
      <div className="sheet-foot">
        {no ? (
          <span className="muted" id={reason}>
            {no}
          </span>
        ) : null}
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          look="primary"
          greyed={no !== null}
          describedBy={no ? reason : undefined}
          onClick={async () => {
            const taken = await command(
              { type: 'releaseInject', turn: state.turn, inject: inject.id },
              t`${inject.id} is in the inboxes.`,
            );
            if (taken) onClose();
          }}
        >
          <Send size={14} aria-hidden="true" />
          <Trans>Fire now</Trans>
        </Button>
      </div>
    </>
  );
}
