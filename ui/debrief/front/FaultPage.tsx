import { Trans, useLingui } from '@lingui/react/macro';
import { LonePage } from '../../lobby/LonePage.tsx';
import type { OpenFault } from '../opened.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { faultWords } from './faultWords.ts';

/** Why a file was not opened: what is wrong with it, what the check found, and what would be right. */
export function FaultPage({ name, fault }: { readonly name: string; readonly fault: OpenFault }) {
  const { t } = useLingui();
  const { title, says, right } = faultWords(fault);
  const found = 'says' in fault ? fault.says : null;
  return (
    <LonePage title={title}>
      <p>
        <Trans>
          <b>{name}</b> was not opened.
        </Trans>{' '}
        {says}
      </p>
      {found === null ? null : <code className="front-code">{found}</code>}
      <p>{right}</p>
      <ChooseFile label={t`Choose another file`} primary />
    </LonePage>
  );
}
