import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { useTools, useWall } from './wallContext.ts';
import './Blank.css';

/** An empty screen with nothing but the marking, and who can fill it again. */
export function Blank() {
  const { store } = useTools();
  const byControl = useWall((state) => state.shown?.blank === true);
  return (
    <section className="wall-blank" role="status">
      <p className="wall-blank-marking">
        <Trans>EXERCISE</Trans>
      </p>
      <p>{byControl ? <Trans>Exercise control has blanked the wall.</Trans> : <Trans>The wall is blank.</Trans>}</p>
      {byControl ? null : (
        <Button onClick={() => store.setState({ blankHere: false })}>
          <Trans>Show the wall</Trans> <kbd>B</kbd>
        </Button>
      )}
    </section>
  );
}
