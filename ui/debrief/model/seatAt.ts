import type { SeatPicture } from '../../../engine/evaluation/debrief/bundle.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { type DeskState, emptyDesk } from '../../store/deskState.ts';
import { foldFrame } from '../../store/foldFrame.ts';
import { type Cut, cutsOf, type Moment, sameMoment } from './moments.ts';

/** A desk as it stood at a moment of a run that is over. */
export interface SeatThen extends Pick<DeskState, 'reports' | 'texts'> {
  readonly seat: string;
  readonly view: View;
  readonly scenario: PublicScenario;
}

/** The moments at which a seat can be looked at; what was stepped back over is not among them. */
export function seatMoments(row: SeatPicture): readonly Cut[] {
  return cutsOf(lastEpoch(row).map(({ news }) => news.items));
}

/**
 * What a seat knew at a moment, folded from the news that it had received by then and from nothing else, the way its desk
 * folded them.
 */
export function seatAt(row: SeatPicture, moment: Moment): SeatThen {
  const kept = folded.get(row) ?? new Map<string, SeatThen>();
  folded.set(row, kept);
  const key = `${moment.turn} ${moment.at}`;
  const then = kept.get(key) ?? fold(row, moment);
  kept.set(key, then);
  return then;
}

/** A run that is over does not change, so each moment of a seat is folded once. */
const folded = new WeakMap<SeatPicture, Map<string, SeatThen>>();

function fold(row: SeatPicture, moment: Moment): SeatThen {
  const { seat, scenario } = row;
  const desk = emptyDesk('', seat);
  const frames = lastEpoch(row);
  const epoch = frames[0]?.epoch ?? 1;
  foldFrame(desk, { type: 'welcome', protocol: 0, exercise: '', seat, epoch, scenario }, 0);
  const cut = cutsOf(frames.map(({ news }) => news.items)).find((one) => sameMoment(one, moment));
  for (const frame of frames.slice(0, cut?.taken ?? 0)) foldFrame(desk, { type: 'news', ...frame }, 0);
  if (!desk.view) throw new Error(`the desk of ${seat} has no view`);
  return { seat, scenario, view: desk.view, reports: desk.reports, texts: desk.texts };
}

function lastEpoch({ news }: SeatPicture): SeatPicture['news'] {
  const last = news.at(-1)?.epoch ?? 1;
  return news.filter(({ epoch }) => epoch === last);
}
