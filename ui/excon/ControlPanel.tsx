import { Trans } from '@lingui/react/macro';
import { ClockBlock } from './ClockBlock.tsx';
import './ControlPanel.css';
import { EditionsPanel } from './EditionsPanel.tsx';
import { Notes } from './Notes.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { SeatList } from './SeatList.tsx';

/** The right-hand column: the clock and what moves it, the line to read out, the seats, the notes. */
export function ControlPanel() {
  return (
    <div className="control" id="control" tabIndex={-1}>
      <h2 className="hidden-text">
        <Trans>Control</Trans>
      </h2>
      <ClockBlock />
      <EditionsPanel />
      <ReadAloud />
      <SeatList />
      <Notes />
    </div>
  );
}
