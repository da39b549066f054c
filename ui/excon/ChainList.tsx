import { useLingui } from '@lingui/react/macro';
import { dayTime } from '../kit/exerciseTime.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import type { Chain } from './causalChains.ts';
import { causeWords } from './causeWords.ts';
import type { ExconNames } from './exconNames.ts';

/** Why something is lost: each chain from what people feel back to what set it off. */
export function ChainList({ chains, names }: { readonly chains: readonly Chain[]; readonly names: ExconNames }) {
  const { t } = useLingui();
  const head = ({ what, hour }: Chain) => {
    const since = `${dayTime(hour)} EX`;
    if (what === 'struck') return t`Hit at ${since}`;
    if (what === 'cutOff') return t`Without power from outside since ${since}, because`;
    return t`No ${serviceWord(what)} since ${since}, because`;
  };
  return chains.map((chain) => (
    <div key={`${chain.what} ${chain.hour}`} className="chain">
      <h4>{head(chain)}</h4>
      <ol>
        {chain.causes.map((cause) => (
          <li
            key={`${cause.what} ${cause.asset} ${cause.service ?? ''}`}
            className={cause.what === 'stage' ? 'root' : ''}
          >
            <span className="mono">{dayTime(cause.hour)}</span>
            {causeWords(cause, names)}
          </li>
        ))}
      </ol>
    </div>
  ));
}
