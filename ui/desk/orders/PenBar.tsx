import { Trans } from '@lingui/react/macro';
import { BookOpen, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { holdsPen } from '../../store/holdsPen.ts';
import { useDesk, useDeskState } from '../deskContext.ts';
import './PenBar.css';

/** Over the orders, when several browsers hold this seat: who writes, and the way to the pen (rule G2). */
export function PenBar() {
  const { connection } = useDesk();
  const chair = useDeskState((state) => state.chair);
  const browser = useDeskState((state) => state.browser);
  const mine = useDeskState(holdsPen);
  const seat = useDeskState((state) => state.seat);
  if (!chair || !browser || browser.observer || (mine && chair.browsers.length < 2)) return null;
  const { pen, asking, browsers } = chair;
  const me = browser.number;
  if (!mine) {
    const words =
      asking === me ? (
        <Trans>
          You have asked browser {pen} for the pen. If it stays silent for 30&nbsp;s, ask again and it is yours.
        </Trans>
      ) : (
        <Trans>
          Another browser holds the pen ({pen}). You read along as browser {me}.
        </Trans>
      );
    return (
      <Bar reads words={words}>
        <Button small look="primary" onClick={() => connection.say({ type: 'askPen' })}>
          <PenLine size={13} aria-hidden="true" />
          {asking === me ? <Trans>Ask again</Trans> : <Trans>Ask for the pen</Trans>}
        </Button>
      </Bar>
    );
  }
  const words =
    asking === null ? (
      <Trans>You hold the pen. Other browsers read along.</Trans>
    ) : (
      <Trans>Browser {asking} asks for the pen.</Trans>
    );
  return (
    <Bar reads={asking !== null} words={words}>
      {(asking === null ? browsers.filter((number) => number !== me) : [asking]).map((to) => (
        <Button
          key={to}
          small
          look={asking === null ? 'plain' : 'primary'}
          onClick={() => connection.say({ type: 'passPen', seat, to })}
        >
          <PenLine size={13} aria-hidden="true" />
          <Trans>Hand it to {to}</Trans>
        </Button>
      ))}
    </Bar>
  );
}

function Bar(props: { readonly reads: boolean; readonly words: ReactNode; readonly children: ReactNode }) {
  const { reads, words, children } = props;
  const Icon = reads ? BookOpen : PenLine;
  return (
    <div className={reads ? 'pen-bar reads' : 'pen-bar'}>
      <Icon size={15} aria-hidden="true" />
      <p role="status">{words}</p>
      {children}
    </div>
  );
}
