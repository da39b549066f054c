import type { Edition } from '../../engine/model/edition.ts';
import type { DebriefApi } from './debriefApi.ts';
import type { OpenResult } from './opened.ts';
import { openInWorker } from './openInWorker.ts';
import type { RoomTools } from './roomContext.ts';
import { type RoomStore, showOpened } from './roomStore.ts';

/** What the room can have done, over its store and the server. What somebody began last is what is shown. */
export function roomTools(store: RoomStore, api: DebriefApi, exercise: string | null): RoomTools & { begin(): void } {
  let giveUp = () => {};
  /** Starts something anew: what was under way before no longer counts. */
  const anew = (): (() => boolean) => {
    giveUp();
    let isCurrent = true;
    giveUp = () => {
      isCurrent = false;
    };
    return () => isCurrent;
  };
  const show = (name: string, result: OpenResult) => {
    if (result.is === 'debrief') showOpened(store, result.opened);
    else if (result.is === 'log') store.setState({ stage: { is: 'log', log: result.log } });
    else store.setState({ stage: { is: 'fault', name, fault: result.fault } });
  };
  const openText = (name: string, text: string, current: () => boolean) => {
    const stop = openInWorker(text, {
      step: (step) => current() && store.setState({ stage: { is: 'opening', name, step } }),
      done: (result) => current() && show(name, result),
    });
    giveUp = stop;
  };
  const askEditions = async (of: string) => {
    const current = anew();
    store.setState({ stage: { is: 'asking' } });
    const answer = await api.standing(of);
    if (!current()) return;
    if (answer.is === 'given') {
      const [only, ...more] = answer.value.editions;
      if (only?.mayOpen && more.length === 0) openEdition(only.edition);
      else store.setState({ stage: { is: 'editions', standing: answer.value } });
    } else turnedAway(answer, () => void askEditions(of));
  };
  const openEdition = async (edition: Edition) => {
    if (exercise === null) return;
    const current = anew();
    const name = edition;
    store.setState({ stage: { is: 'opening', name, step: 'fetching' } });
    const answer = await api.bundle(exercise, edition);
    if (!current()) return;
    if (answer.is === 'given') openText(name, answer.value, current);
    else turnedAway(answer, () => void openEdition(edition));
  };
  const turnedAway = (
    answer: { readonly is: 'refused'; readonly says: string } | { readonly is: 'unreachable' },
    again: () => void,
  ) => store.setState({ stage: answer.is === 'refused' ? answer : { is: 'unreachable', again } });
  const begin = () => {
    if (exercise !== null) void askEditions(exercise);
  };
  return {
    store,
    exercise,
    begin,
    async openFile(file) {
      const current = anew();
      store.setState({ stage: { is: 'opening', name: file.name, step: 'reading' } });
      const text = await file.text().catch(() => '');
      if (current()) openText(file.name, text, current);
    },
    openEdition: (edition) => void openEdition(edition),
    leave() {
      anew();
      store.setState({ stage: { is: 'choose' }, presented: null, playing: false });
      begin();
    },
  };
}
