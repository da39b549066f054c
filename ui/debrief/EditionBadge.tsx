import { Trans } from '@lingui/react/macro';
import { Eye, Users } from 'lucide-react';
import { NationMark } from '../kit/NationMark.tsx';
import { useText } from '../kit/useText.ts';
import './EditionBadge.css';
import { useOpened } from './roomContext.ts';

/** Whose edition this is, on every screen of it: violet where it holds the truth, else the nation's own mark. */
export function EditionBadge() {
  const say = useText();
  const { bundle } = useOpened();
  if (bundle.edition === 'truth')
    return (
      <span className="edition-badge truth">
        <Eye size={14} strokeWidth={2.2} aria-hidden="true" />
        <Trans>EXCON · TRUTH</Trans>
      </span>
    );
  if (bundle.edition === 'common')
    return (
      <span className="edition-badge">
        <Users size={14} strokeWidth={2.2} aria-hidden="true" />
        <Trans>COMMON</Trans>
      </span>
    );
  const nation = bundle.printed.nations.find(({ id }) => id === bundle.edition);
  return (
    <span className="edition-badge">
      <NationMark id={bundle.edition} colour={nation?.colour ?? '#93a3bd'} size={20} />
      <Trans>Edition for {nation ? say(nation.name) : bundle.edition}</Trans>
    </span>
  );
}
