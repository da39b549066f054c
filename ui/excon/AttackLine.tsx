import { Trans } from '@lingui/react/macro';
import { Crosshair, ShieldCheck } from 'lucide-react';
import type { AttackStep } from './attackSteps.ts';

/** A step of the unknown actor on the timeline: what it does, and whether it ran, was blocked, or lies ahead. */
export function AttackLine({ step }: { readonly step: AttackStep }) {
  const Icon = step.stands === 'blocked' ? ShieldCheck : Crosshair;
  return (
    <li className={`attack-line ${step.stands}`}>
      <Icon size={14} aria-hidden="true" />
      <span>
        <span className="hidden-text">
          <Trans>Attack step:</Trans>
        </span>{' '}
        {step.name}
      </span>
      <b>
        {step.stands === 'ahead' ? (
          <Trans>Due</Trans>
        ) : step.stands === 'ran' ? (
          <Trans>Ran</Trans>
        ) : (
          <Trans>Blocked</Trans>
        )}
      </b>
    </li>
  );
}
