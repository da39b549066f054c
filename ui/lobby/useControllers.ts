import { useCallback, useEffect, useState } from 'react';
import { notify } from '../kit/noticeStore.ts';
import { faultWords } from './faultWords.ts';
import type { Controller } from './hostData.ts';
import { useLobby } from './lobbyContext.ts';

const LOOK_AGAIN_MILLIS = 3_000;

/** The browsers that control an exercise, looked at again every few seconds, and a way to end one. */
export function useControllers(exercise: string): {
  readonly list: readonly Controller[];
  end(controller: Controller): Promise<boolean>;
} {
  const { api } = useLobby();
  const [list, setList] = useState<readonly Controller[]>([]);
  const look = useCallback(async () => {
    const found = await api.controllers(exercise);
    // What the server cannot be asked stays as it was; the lobby says that already.
    if (found.ok) setList(found.value);
  }, [api, exercise]);
  useEffect(() => {
    look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [look]);
  const end = async ({ id }: Controller) => {
    const outcome = await api.endController(exercise, id);
    if (!outcome.ok) notify(faultWords(outcome.fault), 'alarm');
    await look();
    return outcome.ok;
  };
  return { list, end };
}
