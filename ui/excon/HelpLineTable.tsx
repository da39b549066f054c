import { Trans, useLingui } from '@lingui/react/macro';
import { LifeBuoy } from 'lucide-react';
import { useMemo } from 'react';
import { Nothing } from '../kit/Nothing.tsx';
import { AnswerSeat } from './AnswerSeat.tsx';
import { useNames, useTruth } from './console.ts';
import './HelpLineTable.css';
import { type HelpQuestion, helpQueue, isOpen } from './helpQueue.ts';
import { wallTime } from './wallTime.ts';

/** What seats ask exercise control, those that wait on top, each with its answer in place (rule G5). */
export function HelpLineTable() {
  const { history } = useTruth();
  const queue = useMemo(() => helpQueue(history), [history]);
  if (queue.length === 0)
    return (
      <Nothing icon={LifeBuoy} title={<Trans>Nobody has asked on the help line</Trans>}>
        <Trans>A seat that needs you writes here, in every phase. Only that seat reads your answer.</Trans>
      </Nothing>
    );
  return (
    <table className="nations help help-queue">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Asked</Trans>
          </th>
          <th scope="col">
            <Trans>Question</Trans>
          </th>
          <th scope="col">
            <Trans>Answer, to that seat only</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {queue.map((question) => (
          <Row key={question.id} question={question} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ question }: { readonly question: HelpQuestion }) {
  const { i18n } = useLingui();
  const names = useNames();
  const { texts } = useTruth();
  return (
    <tr className={isOpen(question) ? 'open' : 'accepted'}>
      <td className="mono">
        T{question.turn}
        <br />
        {wallTime(question.atMillis, i18n.locale)}
      </td>
      <th scope="row">
        {names.seat(question.seat)}
        <q>{texts[question.text] ?? <Trans>The words were erased.</Trans>}</q>
      </th>
      <td>
        {question.answers.map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no id and are only ever appended
          <q key={index}>{texts[answer.text] ?? <Trans>The words were erased.</Trans>}</q>
        ))}
        <AnswerSeat question={question} />
      </td>
    </tr>
  );
}
