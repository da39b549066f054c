import type { SeatId } from '../../engine/model/ids.ts';
import type { BotPolicy } from './botPolicies.ts';
import type { ExercisePlan, HostScenario } from './hostData.ts';

/** What the host has filled in for a new exercise. */
export interface PlanForm {
  readonly turns: number;
  /** Null keeps the time that the scenario was written with. */
  readonly planningSeconds: number | null;
  readonly bots: Readonly<Record<SeatId, BotPolicy>>;
}

/** The bot that lends what it can spare: it holds the seats of nations whose part is to lend, unless people do. */
const LENDER: BotPolicy = 'cooperative';

/** The form of a scenario before anything is changed: all its turns, its own planning time, people in every seat but lenders'. */
export function emptyPlan(scenario: HostScenario): PlanForm {
  const lenders = scenario.nations.filter((nation) => nation.lendsOnly).flatMap((nation) => nation.seats);
  const bots = Object.fromEntries(lenders.map((seat) => [seat.id, LENDER]));
  return { turns: scenario.turns, planningSeconds: null, bots };
}

/** A number of turns that the scenario has. */
export function fittingTurns(turns: number, scenario: HostScenario): number {
  return Number.isFinite(turns) ? Math.max(1, Math.min(scenario.turns, Math.round(turns))) : scenario.turns;
}

/** Puts a bot into a seat, or people. */
export function withBot(form: PlanForm, seat: SeatId, bot: BotPolicy | null): PlanForm {
  const { [seat]: _before, ...others } = form.bots;
  return { ...form, bots: bot === null ? others : { ...others, [seat]: bot } };
}

/** Puts the same bot into every seat, or people. */
export function withAll(form: PlanForm, scenario: HostScenario, bot: BotPolicy | null): PlanForm {
  const seats = scenario.nations.flatMap((nation) => nation.seats);
  return seats.reduce((now, seat) => withBot(now, seat.id, bot), form);
}

/** The plan as it is sent. */
export function planOf(scenario: HostScenario, form: PlanForm): ExercisePlan {
  const { planningSeconds } = form;
  return {
    scenario: scenario.id,
    turns: fittingTurns(form.turns, scenario),
    ...(planningSeconds === null ? {} : { planningSeconds }),
    bots: form.bots,
  };
}
