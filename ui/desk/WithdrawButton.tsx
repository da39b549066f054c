import { Trans, useLingui } from '@lingui/react/macro';
import type { Proposal } from '../../engine/model/event.ts';
import { Button } from '../kit/Button.tsx';
import { focusHome } from '../kit/focusHome.ts';
import { refusalSentence } from '../kit/refusalSentence.ts';
import { submitOrTell } from './actions/submitOrTell.ts';
import { withdrawProposal } from './actions/withdrawProposal.ts';
import { useDesk, useKnown } from './deskContext.ts';
import { proposalTitle } from './model/proposalTitle.ts';
import { useNames } from './useNames.ts';
import { isForSeat, useRefusal } from './useRefusal.ts';

/** Takes back what this seat has asked or offered; nothing where it cannot be taken back any more. */
export function WithdrawButton({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view } = useKnown();
  const input = withdrawProposal(proposal, view.nation.turn);
  const refusal = useRefusal()(input);
  if (!isForSeat(refusal)) return null;
  return (
    <Button
      look="quiet"
      small
      aria-label={t`Withdraw: ${proposalTitle(proposal, view, names)}`}
      greyed={refusal !== null}
      title={refusal ? refusalSentence(refusal, names) : undefined}
      onClick={(event) => {
        focusHome(event);
        void submitOrTell(desk, input);
      }}
    >
      <Trans>Withdraw</Trans>
    </Button>
  );
}
