import { StandStill } from '../kit/StandStill.tsx';
import { useText } from '../kit/useText.ts';
import { useKnown } from './deskContext.ts';

/** The notice over the desk while everything stands still for something real. Drafts and words stay where they are. */
export function Stopped() {
  const text = useText();
  const { view, scenario } = useKnown();
  const { realWorldLabel } = scenario;
  return <StandStill open={view.nation.clock === 'stopped'} label={realWorldLabel ? text(realWorldLabel) : null} />;
}
