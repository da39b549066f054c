import { Trans } from '@lingui/react/macro';
import type { RulingRow } from '../../engine/model/ruling.ts';
import { useNames, useTruth } from './console.ts';
import { ruledWords, standingWord } from './rulingStanding.ts';

/** What was ruled for others before, so that like cases are ruled alike. */
export function RuledBefore({ row }: { readonly row: RulingRow }) {
  const names = useNames();
  const { state, texts } = useTruth();
  const ruled = state.rulings.filter(
    (other) => other.order.id !== row.order.id && other.status !== 'waiting' && other.status !== 'withdrawn',
  );
  if (ruled.length === 0) return null;
  return (
    <section className="ruling-before">
      <h3 className="label">
        <Trans>Ruled before</Trans>
      </h3>
      <ul>
        {ruled.map((other) => (
          <li key={other.order.id}>
            <b>{names.seat(other.order.seat)}</b>{' '}
            {other.order.reason && texts[other.order.reason] ? <q>{texts[other.order.reason]}</q> : null}{' '}
            {standingWord(other)} {ruledWords(other, names)}
          </li>
        ))}
      </ul>
    </section>
  );
}
