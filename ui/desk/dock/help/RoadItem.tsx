import { Trans } from '@lingui/react/macro';
import { items } from '../../../kit/vocabulary.ts';
import { JourneyChip } from '../../JourneyChip.tsx';
import type { HelpBoard } from '../../model/helpBoard.ts';
import { NationTag } from '../../NationTag.tsx';
import { useNames } from '../../useNames.ts';

/** Something on the road between two nations, or arrived. */
export function RoadItem({ row }: { readonly row: HelpBoard['road'][number] }) {
  const names = useNames();
  const { transit, arrived, homeward } = row;
  const to = transit.asset ? names.asset(transit.asset) : names.nation(transit.to);
  return (
    <li className="help-row">
      <NationTag id={transit.from} nameless />
      <div className="help-words">
        <div className="help-answer">
          <b>{items(transit.item, transit.count)}</b>
          <span>
            {homeward ? (
              <Trans>
                back from {names.nation(transit.from)} to {to}
              </Trans>
            ) : (
              <Trans>
                from {names.nation(transit.from)} to {to}
              </Trans>
            )}
          </span>
          <JourneyChip journey={{ standing: arrived ? 'arrived' : 'onRoad', atHour: transit.atHour }} />
        </div>
      </div>
    </li>
  );
}
