import { Trans, useLingui } from '@lingui/react/macro';
import { ChartLine } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Nothing } from '../kit/Nothing.tsx';
import { useConsole, useNames, useTruth } from './console.ts';
import { MeasureFigure } from './MeasureFigure.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { darkHoursLine, nationDarkLine, nationLine, personHoursLine, servingNations } from './measureLines.ts';
import { NationMeasures } from './NationMeasures.tsx';
import './RegionPanel.css';

/** What people went without, as it was played and as it goes when nobody acts: the region, or one nation beside a band. */
export function RegionPanel() {
  const { t } = useLingui();
  const names = useNames();
  const { scenario } = useTruth();
  const rows = useConsole((state) => state.control.measures);
  const [nation, setNation] = useState('');
  const [shown, setShown] = useState<'chart' | 'table' | 'nations'>('chart');
  const id = useId();
  const toggle = (what: 'table' | 'nations') => setShown((now) => (now === what ? 'chart' : what));
  if (rows.length === 0) {
    return (
      <Nothing icon={ChartLine} title={<Trans>No turn has closed yet</Trans>}>
        <Trans>Then the region's losses stand here beside the run of the same seed in which nobody acts.</Trans>
      </Nothing>
    );
  }
  const own = nation === '' ? null : nationLine(rows, scenario, nation);
  const hours = own ?? personHoursLine(rows);
  const dark = nation === '' ? darkHoursLine(rows) : nationDarkLine(rows, nation);
  return (
    <div className="region">
      <div className="region-tools">
        <label htmlFor={id}>
          <Trans>Show</Trans>
        </label>
        <select id={id} className="input" value={nation} onChange={(event) => setNation(event.target.value)}>
          <option value="">{t`The region`}</option>
          {servingNations(scenario).map((one) => (
            <option key={one.id} value={one.id}>
              {names.nation(one.id)}
            </option>
          ))}
        </select>
        <Button small aria-pressed={shown === 'table'} onClick={() => toggle('table')}>
          <Trans>Show as table</Trans>
        </Button>
        <Button small look="quiet" aria-pressed={shown === 'nations'} onClick={() => toggle('nations')}>
          <Trans>Show by nation</Trans>
        </Button>
      </div>
      {shown === 'nations' ? (
        <NationMeasures row={rows.at(-1)} />
      ) : shown === 'table' ? (
        <MeasureTable hours={hours} dark={dark} perThousand={own !== null} />
      ) : (
        <div className="region-figures">
          <MeasureFigure
            title={own ? t`Person-hours for each 1,000 people` : t`Person-hours without safe water or power`}
            points={hours}
            turns={scenario.turns}
            unit=""
          />
          <MeasureFigure title={t`Hospital hours in the dark`} points={dark} turns={scenario.turns} unit="h" />
        </div>
      )}
    </div>
  );
}
