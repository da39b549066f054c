import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { notify } from '../kit/noticeStore.ts';
import { RealWorldButton } from '../kit/RealWorldButton.tsx';
import { useText } from '../kit/useText.ts';
import { useScenario, useTools, useWall } from './wallContext.ts';
import './Foot.css';

/** For whoever stands at the screen: the stop for something real, and the blank. */
export function Foot() {
  const { t } = useLingui();
  const say = useText();
  const { store, connection } = useTools();
  const { caveat, realWorldLabel } = useScenario();
  const ended = useWall((state) => state.clock?.phase === 'ended');
  const stop = () => {
    if (!connection.stop())
      notify(t`There is no connection, so nothing was stopped. Speak to exercise control.`, 'alarm');
  };
  return (
    <footer className="wall-foot">
      <p>{say(caveat)}</p>
      {ended ? null : <RealWorldButton label={realWorldLabel ? say(realWorldLabel) : null} stop={stop} />}
      <Button small look="quiet" aria-keyshortcuts="b" onClick={() => store.setState({ blankHere: true })}>
        <Trans>Blank</Trans> <kbd>B</kbd>
      </Button>
    </footer>
  );
}
