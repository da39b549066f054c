import type { SeatId } from '../../engine/model/ids.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import type { View } from '../../engine/view/view.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { type Names, namesOf } from '../../ui/kit/names.ts';
import type { Tabletop } from './tabletop.ts';

/** What a seat's desk works with at a table: its view, the public scenario and the names in English. */
export interface DeskOf {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly names: Names;
}

/** The desk of a seat at this moment. */
export function deskOf(table: Tabletop, seat: SeatId): DeskOf {
  startLanguage();
  const view = table.view(seat);
  const scenario = makePublicScenario(table.room.game.scenario, view.nation.nation);
  return { view, scenario, names: namesOf(scenario, 'en') };
}
