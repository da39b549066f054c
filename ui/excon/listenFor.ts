import type { ControlListener } from '../net/connectControl.ts';
import type { ConsoleStore } from './consoleStore.ts';
import { foldFrame } from './foldFrame.ts';

/** The listener that keeps a console's store up to date with its line to the room. */
export function listenFor(store: ConsoleStore): ControlListener {
  return {
    seen: () => {
      const { truth, gap } = store.getState().control;
      return truth && !gap ? { epoch: truth.epoch, seq: truth.seq } : null;
    },
    heard: (frame) => {
      try {
        const before = store.getState().control;
        const control = foldFrame(before, frame);
        store.setState({ control });
        return before.gap || !control.gap;
      } catch (error) {
        // The page stays usable with what it has; the code says which frame it could not take.
        const code = frame.type === 'batches' ? `batches ${frame.epoch}/${frame.seq}` : frame.type;
        console.error('The console could not fold', code, error);
        store.setState({ failed: code });
        return true;
      }
    },
    stands: (link) => store.setState({ link }),
  };
}
