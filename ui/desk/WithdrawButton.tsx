import { Trans, useLingui } from '@lingui/react/macro';
import type { Proposal } from '../../engine/model/event.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { Button } from '../kit/Button.tsx';
import { focusHome } from '../kit/focusHome.ts';
import { submitOrTell } from './actions/submitOrTell.ts';
import { withdrawProposal } from './actions/withdrawProposal.ts';
import { useDesk, useKnown } from './deskContext.ts';
import { proposalTitle } from './model/proposalTitle.ts';
import { useNames } from './useNames.ts';

/** Takes back what this seat has asked or offered; nothing where it cannot be taken back any more. */
export function WithdrawButton({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const input = withdrawProposal(proposal, view.nation.turn);
  if (refuse(view, scenario, input) !== null) return null;
  return (
    <Button
      look="quiet"
      small
      aria-label={t`Withdraw: ${proposalTitle(proposal, view, names)}`}
      onClick={(event) => {
        focusHome(event);
        void submitOrTell(desk, input);
      }}
    >
      <Trans>Withdraw</Trans>
    </Button>
  );
}
