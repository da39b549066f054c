import { useLingui } from '@lingui/react/macro';
import type { Proposal } from '../../engine/model/event.ts';
import { Chip, type ChipTone } from '../kit/Chip.tsx';

const TONES: Readonly<Record<Proposal['status'], ChipTone>> = {
  open: 'accent',
  changed: 'warn',
  accepted: 'ok',
  declined: 'neutral',
  lapsed: 'neutral',
  returned: 'neutral',
};

/** How a question, request or offer stands, in one word. */
export function ProposalStatus({ status }: { readonly status: Proposal['status'] }) {
  const { t } = useLingui();
  const words: Readonly<Record<Proposal['status'], string>> = {
    open: t`open`,
    changed: t`changed`,
    accepted: t`accepted`,
    declined: t`declined`,
    lapsed: t`lapsed`,
    returned: t`returned`,
  };
  return <Chip tone={TONES[status]}>{words[status]}</Chip>;
}
