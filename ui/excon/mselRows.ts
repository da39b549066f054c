import type { InjectId, SeatId } from '../../engine/model/ids.ts';
import type { Inject } from '../../engine/model/inject.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { MselRow, State } from '../../engine/state/state.ts';
import { text } from '../kit/text.ts';
import type { AttackStep } from './attackSteps.ts';

/** One inject as the MSEL list shows it. */
export interface MselItem {
  readonly id: InjectId;
  readonly inject: Inject;
  readonly title: string;
  readonly to: readonly SeatId[];
  readonly row: MselRow;
}

/** The injects of one turn, beside the steps of the attack. */
export interface MselTurn {
  readonly turn: number;
  readonly stands: 'past' | 'now' | 'ahead';
  readonly attacks: readonly AttackStep[];
  readonly items: readonly MselItem[];
}

/** The MSEL by turns in the scenario's order, with the attack's steps; a turn with neither is left out. */
export function mselRows(
  scenario: Scenario,
  state: State,
  steps: readonly AttackStep[],
  language: string,
): readonly MselTurn[] {
  const turns = [...new Set([...scenario.injects, ...steps].map((row) => row.turn))].sort((a, b) => a - b);
  return turns.map((turn) => ({
    turn,
    stands: turn > state.turn ? 'ahead' : turn === state.turn && state.clock !== 'ended' ? 'now' : 'past',
    attacks: steps.filter((step) => step.turn === turn),
    items: scenario.injects
      .filter((inject) => inject.turn === turn)
      .map((inject) => ({
        id: inject.id,
        inject,
        title: text(inject.title, language),
        to: [...new Set(inject.deliveries.flatMap((delivery) => delivery.to))],
        row: state.msel[inject.id] ?? PLANNED,
      })),
  }));
}

const PLANNED: MselRow = { status: 'planned', turn: null, by: null, reasons: [] };
