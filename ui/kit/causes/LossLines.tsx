import { Trans } from '@lingui/react/macro';
import type { CauseNames } from './causeNames.ts';
import { WhyBody } from './WhyBody.tsx';
import { WhyList } from './WhyList.tsx';
import type { Why } from './why.ts';
import './WhyList.css';

/** Losses in words, each of which unfolds into why: below what set them all off, where `head` says it. */
export function LossLines({
  head,
  losses,
  names,
}: {
  readonly head: string | null;
  readonly losses: readonly { readonly says: string; readonly whys: readonly Why[] }[];
  readonly names: CauseNames;
}) {
  const lines = losses.map(({ says, whys }) => <LossLine key={says} says={says} whys={whys} names={names} />);
  if (head === null) return lines;
  return (
    <>
      <p className="loss-head">{head}</p>
      <ul className="loss-lines">
        {lines.map((line) => (
          <li key={line.key}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function LossLine({
  says,
  whys,
  names,
}: {
  readonly says: string;
  readonly whys: readonly Why[];
  readonly names: CauseNames;
}) {
  const [only, ...more] = whys;
  if (!only || more.length > 0)
    return (
      <>
        {says}
        <WhyList whys={whys} names={names} folded />
      </>
    );
  return (
    <details className="why loss">
      <summary>
        {says}{' '}
        <span className="why-word">
          <Trans>Why</Trans>
        </span>
      </summary>
      <WhyBody causes={only.causes} names={names} />
    </details>
  );
}
