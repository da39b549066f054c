import { Trans, useLingui } from '@lingui/react/macro';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { LonePage } from '../../lobby/LonePage.tsx';
import type { EditionLog } from '../opened.ts';
import { ChooseFile } from './ChooseFile.tsx';

/** A nation's part of a log: that it is whole, whose it is, and what can be read in it. */
export function LogPage({ log }: { readonly log: EditionLog }) {
  const { t } = useLingui();
  const nation = log.nation?.toUpperCase() ?? t`one nation`;
  const own = log.rows.filter(({ by }) => by !== 'excon').length;
  return (
    <LonePage quiet title={<Trans>The log of {nation}’s edition</Trans>}>
      <p>
        <Trans>
          It is whole: {log.entries} entries, none changed. {own} of them are {nation}’s own and can be read here.
        </Trans>
      </p>
      <ScrollArea className="front-log" label={t`What can be read in it`}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Entry</Trans>
              </th>
              <th scope="col">
                <Trans>Turn</Trans>
              </th>
              <th scope="col">
                <Trans>By</Trans>
              </th>
              <th scope="col">
                <Trans>Input</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {log.rows.map(({ entry, turn, by, type }) => (
              <tr key={entry}>
                <td className="mono">{entry}</td>
                <td className="mono">{turn === 0 ? '–' : turn}</td>
                <td>{by.replace('-', ' ').toUpperCase()}</td>
                <td className="mono">{type}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p>
        <Trans>Map, figures and report are in the debrief of this edition: the file that “Save” makes here.</Trans>
      </p>
      <ChooseFile label={t`Choose another file`} />
    </LonePage>
  );
}
