import { Trans, useLingui } from '@lingui/react/macro';
import { Bot, Check, Circle, Eye } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { useNames } from '../useNames.ts';
import './ReadyBar.css';
import { useRefusal } from '../useRefusal.ts';

/** Says to EXCON and to the own partner that this seat has decided; it binds nobody and can be taken back. */
export function ReadyBar() {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const me = view.seat.seat;
  const isReady = view.nation.ready[me] === true;
  const input = { type: 'setReady', turn: view.nation.turn, ready: !isReady } as const;
  const refusal = useRefusal()(input);
  const partners =
    scenario.nations.find((nation) => nation.id === view.nation.nation)?.seats.filter((seat) => seat.id !== me) ?? [];
  return (
    <div className="ready-bar">
      <div className="partners">
        {partners.map((seat) => (
          <PartnerState
            key={seat.id}
            name={names.seat(seat.id)}
            isReady={view.nation.ready[seat.id] === true}
            isBot={view.nation.covered[seat.id] === true}
            reads={view.nation.observers[seat.id] === true}
          />
        ))}
      </div>
      <Button
        className="ready-toggle"
        aria-pressed={isReady}
        greyed={refusal !== null}
        title={
          refusal
            ? refusalSentence(refusal, names)
            : t`Tells EXCON and your other seat that you have decided. It binds nobody.`
        }
        onClick={() => void submitOrTell(desk, input)}
      >
        {isReady ? <Check size={15} aria-hidden="true" /> : <Circle size={15} aria-hidden="true" />}
        <Trans>Ready</Trans>
      </Button>
    </div>
  );
}

function PartnerState({
  name,
  isReady,
  isBot,
  reads,
}: {
  readonly name: string;
  readonly isReady: boolean;
  readonly isBot: boolean;
  readonly reads: boolean;
}) {
  const { t } = useLingui();
  if (reads && !isBot)
    return (
      <span title={t`Exercise control has made it an observer. It signs nothing and is not waited for.`}>
        <Eye size={13} aria-hidden="true" />
        <Trans>{name} reads along</Trans>
      </span>
    );
  return (
    <span
      className={isReady ? 'ready' : undefined}
      title={isBot ? t`It acts by itself and says why on every order.` : undefined}
    >
      {isBot ? <Bot size={13} aria-hidden="true" /> : null}
      {isBot ? (
        isReady ? (
          <Trans>{name}, a bot, is ready</Trans>
        ) : (
          <Trans>{name}, a bot, is at work</Trans>
        )
      ) : isReady ? (
        <Trans>{name} is ready</Trans>
      ) : (
        <Trans>{name} is not ready yet</Trans>
      )}
    </span>
  );
}
