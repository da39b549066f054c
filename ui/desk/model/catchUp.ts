import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import type { TurnReport } from '../../store/deskState.ts';
import { lineSentence } from './lineSentence.ts';
import { mainLine } from './mainLine.ts';
import { orderObject } from './orderObject.ts';
import { proposalTitle } from './proposalTitle.ts';
import { waitingOf } from './waitingOf.ts';

/** Most lines of what happened; what is older and smaller stands in the reports. */
const MOST_LINES = 8;

/** What somebody needs who comes to a seat in the middle. */
export interface CatchUp {
  /** The worst that each turn brought to the nation, oldest first. */
  readonly happened: readonly { readonly turn: number; readonly says: string }[];
  /** Orders that stand sealed in this turn, and sites that are hit or out. */
  readonly stands: readonly string[];
  /** Questions that only this seat can answer. */
  readonly waits: readonly string[];
}

/** Says from the view alone what happened so far, what stands and what waits. */
export function catchUp(view: View, scenario: PublicScenario, reports: readonly TurnReport[], names: Names): CatchUp {
  const { nation } = view;
  const happened = reports.flatMap(({ turn, from, to }) => {
    const main = mainLine(nation.lines.slice(from, to), scenario);
    return main ? [{ turn, says: lineSentence(main, scenario, names) }] : [];
  });
  const sealed = nation.sealed.map((order) => `${order.type} ${orderObject(order, scenario, names)}`);
  const hurt = Object.entries(nation.assets)
    .filter(([, asset]) => asset.struck !== null || asset.lost.length > 0)
    .map(([id]) => names.asset(id));
  return {
    happened: happened.slice(-MOST_LINES),
    stands: [...hurt, ...sealed],
    waits: waitingOf(view, scenario).mine.map(({ proposal }) => proposalTitle(proposal, view, names)),
  };
}
