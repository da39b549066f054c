import type { ToControl } from '../../engine/protocol/message.ts';
import type { State } from '../../engine/state/state.ts';
import { write } from '../../engine/state/write.ts';
import type { Control, Truth } from './control.ts';

/** Takes one frame of the room into what the console knows. Decides nothing: facts are written by the engine's own recipes. */
export function foldFrame(control: Control, frame: ToControl): Control {
  switch (frame.type) {
    case 'truth': {
      const { exercise, epoch, seq, scenario, texts, history } = frame;
      const truth = { exercise, epoch, seq, scenario, state: JSON.parse(frame.state) as State, texts, history };
      return { ...control, truth, gap: false };
    }
    case 'batches':
      return foldBatches(control, frame);
    case 'clock':
      return { ...control, clock: frame };
    case 'seats':
      return { ...control, seats: frame.seats };
    case 'chairs':
      return { ...control, chairs: frame.chairs };
    case 'wallStatus':
      return { ...control, wall: frame };
    case 'measures':
      return { ...control, measures: frame.rows };
    case 'alert': {
      const id = control.alerted + 1;
      // When the log is written again, that it was not is no alert any more.
      const before = control.alerts.filter(({ code }) => frame.code !== 'storeWorks' || code !== 'storeFailed');
      return { ...control, alerted: id, alerts: [...before, { id, code: frame.code, says: frame.says }] };
    }
    case 'accepted':
    case 'refused':
    case 'bye':
      return control;
  }
}

function foldBatches(control: Control, frame: Extract<ToControl, { type: 'batches' }>): Control {
  const { truth } = control;
  if (!truth || frame.epoch > truth.epoch) return { ...control, gap: true };
  if (frame.epoch < truth.epoch || frame.seq <= truth.seq) return control;
  if (frame.seq > truth.seq + 1) return { ...control, gap: true };
  const { seq, line, batches } = frame;
  const next: Truth = {
    ...truth,
    seq,
    state: batches.reduce((state, batch) => write(state, batch.facts, 'immer'), truth.state),
    texts: { ...truth.texts, ...frame.texts },
    history: [...truth.history, { line, batches }],
  };
  return { ...control, truth: next };
}
