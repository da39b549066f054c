import { useLingui } from '@lingui/react/macro';
import { WhyList } from '../kit/causes/WhyList.tsx';
import { exerciseTime } from '../kit/exerciseTime.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import type { Chain } from './causalChains.ts';
import type { ExconNames } from './exconNames.ts';

/** Why something is lost: each chain from what people feel back to what set it off. */
export function ChainList({
  chains,
  names,
  folded = false,
}: {
  readonly chains: readonly Chain[];
  readonly names: ExconNames;
  /** Whether the first chain, too, waits to be unfolded. */
  readonly folded?: boolean;
}) {
  const { t } = useLingui();
  const head = ({ what, hour }: Chain) => {
    const since = exerciseTime(hour);
    if (what === 'struck') return t`Hit at ${since}`;
    if (what === 'cutOff') return t`Without power from outside since ${since}`;
    return t`No ${serviceWord(what)} since ${since}`;
  };
  return (
    <WhyList
      whys={chains.map((chain) => ({ head: head(chain), causes: chain.causes }))}
      names={names}
      folded={folded}
    />
  );
}
