import type { Policy } from '../policy.ts';

/** Says that the seat is ready when nothing is left to do. */
export const sayReady: Policy = ({ view }) => {
  const { turn, ready } = view.nation;
  return ready[view.seat.seat] ? null : { input: { type: 'setReady', turn, ready: true }, why: 'ready' };
};
