import { Trans } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { useKnown } from '../deskContext.ts';
import { contradictionOf, twoVoicesCost } from '../model/publicSentences.ts';
import { useNames } from '../useNames.ts';

/** Says before a public statement that the other seat of the nation has said something that cannot be true beside it. */
export function StatementCaution({ statement }: { readonly statement: string | undefined }) {
  const names = useNames();
  const { view, scenario } = useKnown();
  const said = contradictionOf(view, scenario, statement);
  if (said === null) return null;
  return (
    <p className="caution" role="status">
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        <Trans>
          {names.seat(said.seat)} said: “{names.statement(said.statement).replace(/\.$/, '')}”.
        </Trans>{' '}
        {twoVoicesCost(scenario)}
      </span>
    </p>
  );
}
