import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FolderOpen, Presentation } from 'lucide-react';
import { Tab, TabList } from 'react-aria-components';
import { Button } from '../kit/Button.tsx';
import { ExerciseBadge } from '../kit/ExerciseBanner.tsx';
import { useText } from '../kit/useText.ts';
import { EditionBadge } from './EditionBadge.tsx';
import { type Tab as TabName, tabsOf } from './model/tabs.ts';
import { useOpened, useRoomTools } from './roomContext.ts';
import { saveText } from './saveText.ts';

/** The top of an open edition: the marking, whose it is, its tabs, and what can be done with all of it. */
export function RoomBar() {
  const { t } = useLingui();
  const say = useText();
  const { store, leave } = useRoomTools();
  const { bundle, bundleText, runText } = useOpened();
  const name = `${bundle.exercise}.${bundle.edition}`;
  return (
    <header className="debrief-bar">
      <ExerciseBadge />
      <EditionBadge />
      <h1 title={say(bundle.printed.title)}>{say(bundle.printed.title)}</h1>
      <TabList className="debrief-tabs" aria-label={t`What is shown`}>
        {tabsOf(bundle.edition).map((tab) => (
          <Tab key={tab} id={tab} className="debrief-tab">
            <TabWord tab={tab} />
          </Tab>
        ))}
      </TabList>
      <Button small look="primary" onClick={() => store.setState({ presented: 0, playing: false })}>
        <Presentation size={14} aria-hidden="true" />
        <Trans>Present</Trans>
      </Button>
      <Button
        small
        title={t`The whole edition in one file; it opens here again.`}
        onClick={() => saveText(bundleText, `${name}.debrief.json`)}
      >
        <Download size={14} aria-hidden="true" />
        <Trans>Save</Trans>
      </Button>
      {runText === null ? null : (
        <Button
          small
          title={
            bundle.edition === 'truth'
              ? t`The log alone; it can be replayed and verified anywhere.`
              : t`Your part of the log; it can be verified anywhere.`
          }
          onClick={() =>
            saveText(runText, bundle.edition === 'truth' ? `${bundle.exercise}.run.json` : `${name}.run.json`)
          }
        >
          <Download size={14} aria-hidden="true" />
          <Trans>Run file</Trans>
        </Button>
      )}
      <Button small look="quiet" aria-label={t`Open another`} title={t`Open another`} onClick={leave}>
        <FolderOpen size={15} aria-hidden="true" />
      </Button>
    </header>
  );
}

function TabWord({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'replay':
      return <Trans>Turn by turn</Trans>;
    case 'wall':
      return <Trans>Wall set</Trans>;
    case 'report':
      return <Trans>Report</Trans>;
    case 'decisions':
      return <Trans>Decisions</Trans>;
    case 'notes':
      return <Trans>Notes</Trans>;
  }
}
