import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Circle, CircleDot } from 'lucide-react';
import { LonePage } from '../../lobby/LonePage.tsx';
import { STEPS, type Step } from '../opened.ts';

/** What is being done with what was chosen, step by step in words. */
export function Opening({ name, step }: { readonly name: string; readonly step: Step | 'fetching' }) {
  const { t } = useLingui();
  const words: Readonly<Record<Step | 'fetching', string>> = {
    fetching: t`Asking the server for it`,
    reading: t`Reading the file`,
    verifying: t`Checking that nobody changed it`,
    replaying: t`Playing the run again from its seed`,
    examining: t`Trying each decision earlier, later and not at all`,
  };
  const now = step === 'fetching' ? -1 : STEPS.indexOf(step);
  return (
    <LonePage quiet title={<Trans>Opening {name}</Trans>}>
      <ol className="front-steps" aria-hidden="true">
        {STEPS.map((one, index) => (
          <li key={one} data-now={index === now || undefined}>
            {index < now ? (
              <Check size={16} />
            ) : index === now ? (
              <CircleDot className="front-now" size={16} />
            ) : (
              <Circle size={16} />
            )}
            {words[one]}
          </li>
        ))}
      </ol>
      <p className="hidden-text">{words[step]}</p>
    </LonePage>
  );
}
