import type { SeatInput } from '../../../engine/model/input.ts';
import { namesOf } from '../../kit/names.ts';
import { notify } from '../../kit/noticeStore.ts';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import type { Desk } from '../deskContext.ts';
import { tellShut } from './tellShut.ts';

/** Submits an input; a refusal is told in words. Returns whether it was taken. */
export async function submitOrTell({ store, connection }: Desk, input: SeatInput): Promise<boolean> {
  if (tellShut({ store, connection })) return false;
  const answer = await connection.submit(input);
  const { scenario } = store.getState();
  if (!answer.taken && scenario)
    notify(refusalSentence(answer.refusal, namesOf(scenario, document.documentElement.lang || 'en')), 'alarm');
  return answer.taken;
}
