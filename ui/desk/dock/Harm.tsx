import { Trans, useLingui } from '@lingui/react/macro';
import { number } from '../../kit/number.ts';
import { useKnown } from '../deskContext.ts';
import { weigh } from '../model/personHoursLine.ts';

/** What a closed turn cost people, in person-hours by kind; nothing while nobody was harmed. */
export function Harm({ turn }: { readonly turn: number }) {
  const { t, i18n } = useLingui();
  const { view, scenario } = useKnown();
  const found = view.nation.personHours.find((row) => row.turn === turn);
  if (!found) return null;
  const { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark } = found.personHours;
  const parts: readonly (readonly [string, number])[] = [
    [t`unsafe water`, unsafe],
    [t`under notice`, underNotice],
    [t`rationed`, rationed],
    [t`no water`, unsupplied],
    [t`no power`, powerless],
  ];
  const counted = weigh(found.personHours, scenario.reducedWeightPerMille);
  const felt = parts.filter(([, hours]) => hours > 0);
  return (
    <p className="report-harm">
      <span>
        <Trans>Person-hours in turn {turn}:</Trans>
      </span>
      {felt.length === 0 ? (
        <span>
          <Trans>none without safe water or power</Trans>
        </span>
      ) : (
        felt.map(([kind, hours]) => (
          <span key={kind}>
            <b>{number(hours, i18n.locale)}</b> {kind}
          </span>
        ))
      )}
      {underNotice + rationed > 0 ? (
        <span>
          <Trans>counted as {number(counted, i18n.locale)}</Trans>
        </span>
      ) : null}
      {hospitalDark > 0 ? (
        <span>
          <b>{hospitalDark}</b> <Trans>hospital dark hours</Trans>
        </span>
      ) : null}
    </p>
  );
}
