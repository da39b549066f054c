import type { EventStore } from '../../../server/store/eventStore.ts';
import { StoreFailed } from '../../../server/store/storeErrors.ts';

/** A disk that can be made to fall ill. */
export interface SickDisk {
  /** Stands between the server and its store. */
  readonly wrap: (store: EventStore) => EventStore;
  /** `full` refuses every write; `slow` lets none end before it is `well` again. */
  be(how: 'well' | 'full' | 'slow'): void;
}

/** A disk that is well. */
export function sickDisk(): SickDisk {
  let how: 'well' | 'full' | 'slow' = 'well';
  let waiting: (() => void)[] = [];
  const write = async (): Promise<void> => {
    if (how === 'full') throw new StoreFailed('full', 'database or disk is full');
    if (how === 'slow') await new Promise<void>((done) => waiting.push(done));
  };
  return {
    wrap: (store) => ({
      ...store,
      append: async (...args) => {
        await write();
        await store.append(...args);
      },
    }),
    be: (next) => {
      how = next;
      if (how === 'slow') return;
      for (const done of waiting) done();
      waiting = [];
    },
  };
}
