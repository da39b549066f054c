import { Trans, useLingui } from '@lingui/react/macro';
import { BellRing, Bot, FilePen, Link as LinkIcon, TriangleAlert } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { policyWord } from '../lobby/botPolicies.ts';
import { ChairLine } from './ChairLine.tsx';
import { useNames, useTools } from './console.ts';
import { LetBotPlay } from './LetBotPlay.tsx';
import type { NudgeWhy } from './nudges.ts';
import { nudgeInput, nudgeSentence, nudgeWord } from './nudgeWords.ts';
import { SeatMenu } from './SeatMenu.tsx';
import { doingWord, type SeatChip } from './seatChips.ts';
import type { TurnPace } from './turnPace.ts';
import { useCommand } from './useCommand.ts';
import { useHandOver } from './useHandOver.ts';
import { wallTime } from './wallTime.ts';

/** One seat: who holds it and does what there; for a bot why, for a person what deserves a look. */
export function SeatRow(props: {
  readonly chip: SeatChip;
  readonly look: NudgeWhy | null;
  readonly nudgedAtMillis: number | null;
  readonly reason: string | null;
  readonly pace: TurnPace | null;
}) {
  const { chip, look, nudgedAtMillis, reason, pace } = props;
  const { t, i18n } = useLingui();
  const names = useNames();
  const name = names.seat(chip.seat);
  const nudged = nudgedAtMillis === null ? null : wallTime(nudgedAtMillis, i18n.locale);
  return (
    <li className={`seat ${chip.doing} ${look ? 'look' : ''}`}>
      {chip.bot === null ? <span className="seat-dot" aria-hidden="true" /> : <Bot size={14} aria-hidden="true" />}
      <div className="seat-words">
        <p>
          <b>{name}</b> <span>{chip.bot === null ? doingWord(chip.doing) : t`Bot: ${policyWord(chip.bot)}`}</span>
          {nudged ? (
            <span className="muted">
              {' '}
              · <Trans>nudged {nudged}</Trans>
            </span>
          ) : null}
        </p>
        {look ? (
          <p className="seat-look" title={nudgeSentence(look, name)}>
            <TriangleAlert size={12} aria-hidden="true" /> {nudgeWord(look)}
          </p>
        ) : chip.bot !== null && reason ? (
          <p className="seat-reason" title={reason}>
            {reason}
          </p>
        ) : null}
        <ChairLine seat={chip.seat} name={name} />
      </div>
      <div className="seat-acts">
        {look && look.why !== 'absent' && pace ? <Nudge chip={chip} name={name} pace={pace} /> : null}
        {chip.bot === null && !chip.observes ? <EnterPaper chip={chip} name={name} /> : null}
        <HandToPerson chip={chip} name={name} />
        {chip.bot === null ? <LetBotPlay seat={chip.seat} name={name} /> : null}
        <SeatMenu chip={chip} name={name} />
      </div>
    </li>
  );
}

function Nudge({ chip, name, pace }: { readonly chip: SeatChip; readonly name: string; readonly pace: TurnPace }) {
  const { t, i18n } = useLingui();
  const command = useCommand();
  return (
    <Button
      small
      className="warn"
      aria-label={t`Nudge ${name}`}
      title={t`Sends ${name} a short question from exercise control`}
      onClick={() => command(nudgeInput(chip.seat, pace, i18n.locale), t`${name} has been nudged.`)}
    >
      <BellRing size={13} aria-hidden="true" />
      <Trans>Nudge</Trans>
    </Button>
  );
}

function EnterPaper({ chip, name }: { readonly chip: SeatChip; readonly name: string }) {
  const { t } = useLingui();
  const { store } = useTools();
  return (
    <Button
      small
      look="quiet"
      aria-label={t`Enter a paper order of ${name}`}
      title={t`Enter a paper order of ${name}`}
      onClick={() => store.setState({ paperFor: chip.seat })}
    >
      <FilePen size={14} aria-hidden="true" />
    </Button>
  );
}

/** For a bot's seat the way to a person in one press; for a person's seat with nobody at it, a fresh link. */
function HandToPerson({ chip, name }: { readonly chip: SeatChip; readonly name: string }) {
  const { t } = useLingui();
  const hand = useHandOver();
  if (chip.bot !== null)
    return (
      <Button small aria-label={t`Hand to a person: ${name}`} onClick={() => hand(chip)}>
        <Trans>Hand to a person</Trans>
      </Button>
    );
  if (chip.connected) return null;
  return (
    <Button
      small
      look="quiet"
      aria-label={t`Link for ${name}`}
      title={t`Make a link for ${name}`}
      onClick={() => hand(chip)}
    >
      <LinkIcon size={14} aria-hidden="true" />
    </Button>
  );
}
