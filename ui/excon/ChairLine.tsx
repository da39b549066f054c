import { useLingui } from '@lingui/react/macro';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { SeatId } from '../../engine/model/ids.ts';
import './ChairLine.css';
import { chairLacks, extraWords, lineWord } from './chairWords.ts';
import { useConsole, useNames } from './console.ts';
import { PassPen } from './PassPen.tsx';

/** Under a seat: before StartEx whether its line is checked; at any time who holds its pen, when several browsers are there, and what else is not usual. */
export function ChairLine({ seat, name }: { readonly seat: SeatId; readonly name: string }) {
  const { t } = useLingui();
  const names = useNames();
  const chair = useConsole((state) => state.control.chairs.find((one) => one.seat === seat));
  const waiting = useConsole((state) => state.control.clock?.phase === 'waiting');
  const isBot = useConsole((state) => state.control.seats.find((one) => one.seat === seat)?.bot ?? null) !== null;
  if (!chair) return null;
  const extras = extraWords(chair, names);
  if (isBot) return extras ? <p className="chair-line calm">{extras}</p> : null;
  const line = waiting ? lineWord(chair) : null;
  const isGreen = line !== null && chairLacks(chair) === null;
  const unread = !waiting && chair.browsers.length > 0 && !chair.browsers.some(({ agreed }) => agreed);
  if (!line && !unread && !extras && chair.browsers.length < 2) return null;
  return (
    <p className={isGreen ? 'chair-line green' : 'chair-line'}>
      {line ? (
        <>
          {isGreen ? <CircleCheck size={12} aria-hidden="true" /> : <CircleDashed size={12} aria-hidden="true" />}
          {line}
        </>
      ) : null}
      {unread ? t`rules not read yet` : null}
      {extras ? <span className="calm">{line || unread ? `· ${extras}` : extras}</span> : null}
      <PassPen chair={chair} name={name} />
    </p>
  );
}
