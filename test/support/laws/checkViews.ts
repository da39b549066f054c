import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { emptyView } from '../../../engine/view/emptyView.ts';
import { learn } from '../../../engine/view/learn.ts';
import { makePublicScenario } from '../../../engine/view/makePublicScenario.ts';
import type { News } from '../../../engine/view/news.ts';
import { mustEqual } from './mustEqual.ts';
import { firstFault, newsOfSteps } from './playedRuns.ts';

/**
 * A view is the fold of its own news and of nothing else: folding the bytes that a seat was sent, by themselves, gives the
 * room's view of it, twice, without touching the news; and both seats of a nation have one picture of the nation.
 */
export function checkViews(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const pictures = new Map<string, string>();
    for (const seat of seatsOf(room.game.scenario)) {
      const told = newsOfSteps(room, seat).filter((news) => news !== null);
      mustEqual(`the news of ${seat}`, JSON.stringify(told), JSON.stringify(room.news[seat]));
      const known = canonicalJson(room.views[seat]);
      const bytes = JSON.stringify(told);
      const news = JSON.parse(bytes) as News[];
      mustEqual(`the view that ${seat} folds`, fold(room, seat, news), known);
      mustEqual(`what ${seat} was sent, once it has learnt it`, JSON.stringify(news), bytes);
      mustEqual(`the view that ${seat} folds again`, fold(room, seat, news), known);
      const picture = canonicalJson(room.views[seat]?.nation);
      mustEqual(`the picture that ${seat} has of its nation`, picture, pictures.get(nationOf(seat)) ?? picture);
      pictures.set(nationOf(seat), picture);
    }
  });
}

function fold({ game }: Room, seat: string, told: readonly News[]): string {
  const view = emptyView(makePublicScenario(game.scenario, nationOf(seat)), seat);
  for (const news of told) learn(view, news);
  return canonicalJson(view);
}
