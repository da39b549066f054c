import { useLingui } from '@lingui/react/macro';
import { byId } from '../../../engine/model/ids.ts';
import { percent } from '../../kit/number.ts';
import { useKnown } from '../deskContext.ts';

/** An own site's service at the opening of each turn, as small bars; turns to come are hatched. */
export function Trend({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { view, scenario } = useKnown();
  const own = scenario.nations.find((nation) => nation.id === view.nation.nation)?.assets ?? [];
  const rank = own
    .map((asset) => asset.id)
    .sort(byId)
    .indexOf(id);
  const turns = Array.from({ length: scenario.turns }, (_, i) => {
    const reading = view.nation.readings.find((one) => one.turn === i + 1);
    return { turn: i + 1, perMille: reading?.columns.servicePerMille[rank] ?? null };
  });
  const words = turns
    .filter(({ perMille }) => perMille !== null)
    .map(({ turn, perMille }) => t`turn ${turn}: ${percent(perMille ?? 0)}`);
  return (
    <span className="trend" role="img" aria-label={words.join(', ')} title={words.join(', ')}>
      {turns.map(({ turn, perMille }) => (
        <i key={turn} className={perMille === null ? 'later' : undefined}>
          {perMille === null ? null : (
            <b
              className={perMille >= 1000 ? undefined : perMille === 0 ? 'outage' : 'degraded'}
              style={{ height: `${Math.max(10, perMille / 10)}%` }}
            />
          )}
        </i>
      ))}
    </span>
  );
}
