import { change } from '../store/createDeskStore.ts';
import { useDesk, useDeskState } from './deskContext.ts';

/** Half-typed words at a place of the desk, and how they are changed. They stay through whatever happens around them; '' forgets them. */
export function useWords(place: string): readonly [words: string, write: (value: string) => void] {
  const desk = useDesk();
  const words = useDeskState((state) => state.words[place] ?? '');
  const write = (value: string) =>
    change(desk.store, (state) => {
      if (value === '') delete state.words[place];
      else state.words[place] = value;
    });
  return [words, write];
}
