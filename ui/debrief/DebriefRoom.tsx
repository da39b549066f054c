import './DebriefRoom.css';
import { Front } from './front/Front.tsx';
import { OpenRoom } from './OpenRoom.tsx';
import { useRoom } from './roomContext.ts';

/** The debrief room: its door while something is chosen or opened, then the edition that is open. */
export function DebriefRoom() {
  const stage = useRoom((state) => state.stage);
  return stage.is === 'open' ? <OpenRoom key={stage.opened.bundle.edition} /> : <Front stage={stage} />;
}
