import { useState } from 'react';
import type { SeatId } from '../../engine/model/ids.ts';
import { notify } from '../kit/noticeStore.ts';
import { faultWords } from './faultWords.ts';
import { useLobby } from './lobbyContext.ts';

/** The links that were made on this page, by seat. The server keeps none that could be read again. */
export interface Links {
  readonly of: Readonly<Record<SeatId, string>>;
  /** Makes a fresh link for each, on request ending the sessions there; false when the server refused one. */
  make(seats: readonly SeatId[], endSessions?: boolean): Promise<boolean>;
}

/** Makes and keeps the links of one exercise. */
export function useLinks(exercise: string): Links {
  const { api } = useLobby();
  const [of, setOf] = useState<Links['of']>({});
  const make = async (seats: readonly SeatId[], endSessions = false) => {
    for (const seat of seats) {
      const outcome = await api.invite(exercise, seat, endSessions);
      if (!outcome.ok) {
        notify(faultWords(outcome.fault), 'alarm');
        return false;
      }
      setOf((now) => ({ ...now, [seat]: outcome.value }));
    }
    return true;
  };
  return { of, make };
}
