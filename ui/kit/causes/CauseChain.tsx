import { Trans } from '@lingui/react/macro';
import type { Cause } from '../../../engine/model/cause.ts';
import { dayTime } from '../exerciseTime.ts';
import './CauseChain.css';
import type { CauseNames } from './causeNames.ts';
import { type CauseNode, causeTree } from './causeTree.ts';
import { causeWords } from './causeWords.ts';

/**
 * What led to a loss, nearest cause first. Links of which each has one cause stand below each other on one rail; where a link has
 * several, each begins a rail of its own, further in, so that a long chain stays readable on a narrow card.
 */
export function CauseChain({ causes, names }: { readonly causes: readonly Cause[]; readonly names: CauseNames }) {
  return <Causes of={causeTree(causes)} names={names} />;
}

function Causes({ of, names }: { readonly of: readonly CauseNode[]; readonly names: CauseNames }) {
  const [only] = of;
  if (!only) return null;
  if (of.length === 1) return <Run from={only} names={names} />;
  return (
    <ul className="cause-fork">
      {of.map((node) => (
        <li key={node.place}>
          <Run from={node} names={names} />
        </li>
      ))}
    </ul>
  );
}

/** Where a chain ends, and not only because it was told before. */
function isRoot({ causes, isAgain }: CauseNode): boolean {
  return causes.length === 0 && !isAgain;
}

/** A link and what led to it, as far as each has one cause only. */
function Run({ from, names }: { readonly from: CauseNode; readonly names: CauseNames }) {
  const links = [from];
  let last = from;
  while (last.causes.length === 1 && last.causes[0]) {
    last = last.causes[0];
    links.push(last);
  }
  return (
    <ol className="cause-run">
      {links.map((node) => (
        <li key={node.place} className={isRoot(node) ? `cause root ${node.cause.what}` : 'cause'}>
          <p>
            <span className="mono">{dayTime(node.cause.hour)}</span> {causeWords(node.cause, names)}
            {node.isAgain ? (
              <span className="muted">
                {' '}
                <Trans>(see above)</Trans>
              </span>
            ) : null}
          </p>
          {node === last ? <Causes of={node.causes} names={names} /> : null}
        </li>
      ))}
    </ol>
  );
}
