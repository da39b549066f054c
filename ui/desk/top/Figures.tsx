import { Trans, useLingui } from '@lingui/react/macro';
import { Countdown } from '../../kit/Countdown.tsx';
import { dayTime } from '../../kit/exerciseTime.ts';
import { percent } from '../../kit/number.ts';
import { Stat } from '../../kit/Stat.tsx';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { itemWord } from '../../kit/vocabulary.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { hourNow } from '../model/hourNow.ts';
import { type Kpis, kpisOf } from '../model/kpisOf.ts';
import { useAssetStates } from '../useAssetStates.ts';

/** The numbers of the top bar. Every one says on hover what it counts. */
export function Figures() {
  const { t } = useLingui();
  const { view, scenario } = useKnown();
  const { connection } = useDesk();
  const clock = useDeskState((state) => state.clock);
  const kpis = kpisOf(view, scenario, useAssetStates());
  const { turn } = view.nation;
  const hour = hourNow(view, scenario);
  const explainItem = ({ item, free, here, away, guest }: Kpis['purse'][number]) => {
    if (free === null) return t`${itemWord(item)} of your nation`;
    const parts = [t`${itemWord(item)}: ${free} free of ${here} here`];
    if (guest > 0) parts.push(t`${guest} on loan from abroad`);
    if (away > 0) parts.push(t`${away} lent`);
    return parts.join(', ');
  };
  return (
    <fieldset className="kpis" aria-label={t`How we stand`}>
      <Stat name={<Trans>Turn</Trans>} explain={t`Turn ${turn} of ${scenario.turns}`}>
        {turn === 0 ? '–' : turn}
        <small>/{scenario.turns}</small>
      </Stat>
      <Stat name={<Trans>Exercise time</Trans>} explain={t`The exercise hour that you see`}>
        {dayTime(hour)}
        <small>EX</small>
      </Stat>
      <Stat
        name={
          clock?.phase === 'paused' ? (
            <Trans>Paused at</Trans>
          ) : clock?.phase === 'locked' ? (
            <Trans>Closes in</Trans>
          ) : (
            <Trans>Ends in</Trans>
          )
        }
        explain={t`Time left to decide`}
      >
        <Countdown
          endsAtMillis={clock?.endsAtMillis ?? null}
          leftMillis={clock?.leftMillis}
          now={connection.now}
          spoken={clock?.phase === 'planning'}
        />
      </Stat>
      <Stat name={<Trans>Service</Trans>} explain={t`People with safe water and power, of all your people`}>
        <span className={toneOf(kpis.servicePerMille)}>
          {kpis.servicePerMille === null ? '–' : percent(kpis.servicePerMille)}
        </span>
      </Stat>
      <Stat name={<Trans>Hit or out</Trans>} explain={t`Sites that are out, or were hit and not put right yet`}>
        <StatusMark status="outage" wordless />
        <span className={kpis.out > 0 ? 'alarm' : 'none'}>{kpis.out}</span>
      </Stat>
      <Stat name={<Trans>Degraded</Trans>} explain={t`Sites that give less or live on a reserve`}>
        <StatusMark status="degraded" wordless />
        <span className={kpis.degraded > 0 ? 'warn' : 'none'}>{kpis.degraded}</span>
      </Stat>
      {kpis.purse.map((row) => (
        <Stat key={row.item} name={itemWord(row.item)} explain={explainItem(row)}>
          <span className={row.free ? undefined : 'none'}>{row.free ?? '–'}</span>
          {row.free === null ? null : <small>/{row.here}</small>}
        </Stat>
      ))}
      <Stat name={<Trans>Trust</Trans>} explain={t`Trust of your public`}>
        <span className={view.nation.rumour ? 'warn' : undefined}>
          {kpis.trustPerMille === null ? '–' : percent(kpis.trustPerMille)}
        </span>
      </Stat>
    </fieldset>
  );
}

function toneOf(perMille: number | null): string | undefined {
  if (perMille === null) return 'none';
  if (perMille >= 1000) return 'ok';
  return perMille >= 700 ? 'warn' : 'alarm';
}
