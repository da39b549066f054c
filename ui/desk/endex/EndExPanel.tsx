import { Trans } from '@lingui/react/macro';
import { Panel } from '../../kit/Panel.tsx';
import { useKnown } from '../deskContext.ts';
import { EditionList } from './EditionList.tsx';
import './EndExPanel.css';
import { NoteForm } from './NoteForm.tsx';
import { NoteList } from './NoteList.tsx';

/** In the place of the orders after EndEx: what comes now, the notes for the hot wash, the editions of the debrief. */
export function EndExPanel() {
  const isOpen = useKnown().view.nation.released.length > 0;
  return (
    <Panel id="orders" className="end-panel" title={<Trans>EndEx</Trans>}>
      <div className="end-body">
        <section className="end-now">
          <h3>
            <Trans>The exercise is over</Trans>
          </h3>
          <p>
            <Trans>Nothing more is decided. Everything on this desk stays readable.</Trans>
          </p>
          <p>
            <Trans>The hot wash follows. Write down what you want to keep and what you want to change.</Trans>
          </p>
        </section>
        {/* What can be opened stands first; what is only waited for stands last. */}
        {isOpen ? <EditionList /> : null}
        <NoteForm />
        <NoteList />
        {isOpen ? null : <EditionList />}
      </div>
    </Panel>
  );
}
