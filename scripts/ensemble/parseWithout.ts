import type { Scenario } from '../../engine/model/scenario.ts';
import type { Removal } from '../../engine/room/lean/leanTable.ts';
import { UsageError } from '../cli/usageError.ts';

const FORM = /^([A-Za-z0-9-]+)(?:@(\d+)(?:-(\d+))?)?$/;

/** Reads one `--without`: order ids joined by commas, each with the turns in which it is gone (`S01`, `S01@3`, `S01@1-2,M05`). */
export function parseWithout(text: string, scenario: Scenario, turns: number): readonly Removal[] {
  return text.split(',').map((part) => {
    const match = FORM.exec(part.trim());
    if (!match) throw new UsageError(`--without takes an order and perhaps turns, as S01 or S01@1-2, not "${part}".`);
    const [, order = '', from, to] = match;
    const known = scenario.orders.map((type) => type.id);
    if (!known.includes(order))
      throw new UsageError(`There is no order "${order}" in ${scenario.id}; there are ${known.join(', ')}.`);
    const fromTurn = from === undefined ? 1 : Number(from);
    const toTurn = to !== undefined ? Number(to) : from === undefined ? turns : fromTurn;
    if (fromTurn < 1 || toTurn < fromTurn || toTurn > turns)
      throw new UsageError(`--without ${part.trim()}: turns go from 1 to ${turns}, the first one first.`);
    return { order, fromTurn, toTurn };
  });
}
