import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { assetStates } from '../../desk/model/assetState.ts';
import { kpisOf } from '../../desk/model/kpisOf.ts';
import { personHoursLine } from '../../desk/model/personHoursLine.ts';
import { number, percent } from '../../kit/number.ts';
import { Stat } from '../../kit/Stat.tsx';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { itemWord } from '../../kit/vocabulary.ts';
import type { SeatThen } from '../model/seatAt.ts';
import './OwnFigures.css';

/** A nation's own figures as its desk had them at the time. */
export function OwnFigures({ then }: { readonly then: SeatThen }) {
  const { t, i18n } = useLingui();
  const { view, scenario } = then;
  const figures = useMemo(() => kpisOf(view, scenario, assetStates(view, scenario)), [view, scenario]);
  const soFar = personHoursLine(view, scenario).findLast((point) => point.soFar !== null)?.soFar ?? 0;
  return (
    <p className="own-figures">
      <Stat name={t`Service`}>{figures.servicePerMille === null ? '–' : percent(figures.servicePerMille)}</Stat>
      <Stat name={<StatusMark status="outage" />}>{figures.out}</Stat>
      <Stat name={<StatusMark status="degraded" />}>{figures.degraded}</Stat>
      {figures.unknown > 0 ? <Stat name={<StatusMark status="unknown" />}>{figures.unknown}</Stat> : null}
      <Stat name={t`Trust`}>{figures.trustPerMille === null ? '–' : percent(figures.trustPerMille)}</Stat>
      <Stat name={t`Person-hours`} explain={t`Without safe water or power, so far`}>
        {number(soFar, i18n.locale)}
      </Stat>
      {figures.purse.map(({ item, free, here }) => (
        <Stat key={item} name={itemWord(item)} explain={t`Free, of what is in the country`}>
          {free ?? '–'}
          <small>/{here}</small>
        </Stat>
      ))}
    </p>
  );
}
