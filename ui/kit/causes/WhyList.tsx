import type { CauseNames } from './causeNames.ts';
import { WhyBody } from './WhyBody.tsx';
import type { Why } from './why.ts';
import './WhyList.css';

/** Why something is lost: a line for each trouble that unfolds into its chain. The first lies open, unless `folded`. */
export function WhyList({
  whys,
  names,
  folded = false,
}: {
  readonly whys: readonly Why[];
  readonly names: CauseNames;
  readonly folded?: boolean;
}) {
  return whys.map(({ head, causes }, index) => (
    <details key={head} className="why" open={!folded && index === 0}>
      <summary>{head}</summary>
      <WhyBody causes={causes} names={names} />
    </details>
  ));
}
