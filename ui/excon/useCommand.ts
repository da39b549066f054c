import { useCallback } from 'react';
import type { ControlInput } from '../../engine/model/input.ts';
import { announce, notify } from '../kit/noticeStore.ts';
import { refusalSentence } from '../kit/refusalSentence.ts';
import { useNames, useTools } from './console.ts';

/**
 * Sends a command to the room. What was taken shows in the log and on the screen, so the given words are for screen readers
 * only; what was refused is shown with its reason.
 */
export function useCommand(): (input: ControlInput, done?: string) => Promise<boolean> {
  const { connection } = useTools();
  const names = useNames();
  return useCallback(
    async (input, done) => {
      const answer = await connection.submit(input);
      if (!answer.taken) notify(refusalSentence(answer.refusal, names), 'alarm');
      else if (done) announce(done);
      return answer.taken;
    },
    [connection, names],
  );
}
