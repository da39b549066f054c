import { type CashHour, type CashPoint, cardsPerMille, runCashPoint } from './cashPoint.ts';
import { type BankDefault, clearAtCutOff } from './clearAtCutOff.ts';
import { type RtgsHour, type RtgsInput, type RtgsRules, type RtgsState, runRtgsHour } from './rtgsHour.ts';

/** A district's ways to pay, with what an ordinary hour asks of them. */
export interface PayDistrict {
  readonly id: string;
  /** Notes that people withdraw in an ordinary hour. */
  readonly notesAsked: number;
  /** Card payments in an ordinary hour. */
  readonly cardsAsked: number;
  /** Of each failed card payment, how many notes are wanted instead. */
  readonly notesPerFailedCard: number;
  readonly issuer: number;
}

/** What stands between two hours. */
export interface BankingState {
  readonly rtgs: RtgsState;
  readonly cash: readonly CashPoint[];
  /** Card payments that failed in the hour before, by district: they look for cash in the next. */
  readonly failedCards: readonly number[];
}

/** What the hour is like; per mille of the hour unless said otherwise. */
export interface BankingInput extends Omit<RtgsInput, 'systemUp'> {
  readonly powerPerMille: readonly number[];
  readonly communicationsPerMille: readonly number[];
  readonly switchPerMille: number;
  readonly issuerPerMille: readonly number[];
  /** Whether the settlement system runs at all in the hour. */
  readonly systemUp: boolean;
  /** How much of the ordinary cash is asked for: 1000, more in a run on cash. */
  readonly cashDemandPerMille: number;
  /** Notes that vans bring to each district. */
  readonly deliveries: readonly number[];
}

/** What the hour came to; per district in order. */
export interface BankingHour {
  readonly state: BankingState;
  /** The hour's settlement; balances in its state are those before what was due at a cut-off was cleared. */
  readonly rtgs: RtgsHour;
  /** Who could not pay what was due at the cut-off, where the hour had one. */
  readonly defaults: readonly BankDefault[];
  readonly cardsPerMille: readonly number[];
  readonly cash: readonly CashHour[];
}

/** One hour of a nation's banking: settlement between banks, cards, and cash, on whole numbers. */
export function runBankingHour(
  rules: RtgsRules,
  districts: readonly PayDistrict[],
  state: BankingState,
  input: BankingInput,
): BankingHour {
  const rtgs = runRtgsHour(rules, state.rtgs, input);
  const { balances, defaults } = clearAtCutOff(rtgs.state.balances, rules.credit, rtgs.due);
  const works = districts.map(({ issuer }, i) =>
    cardsPerMille({
      power: input.powerPerMille[i] ?? 1000,
      communications: input.communicationsPerMille[i] ?? 1000,
      bankSwitch: input.switchPerMille,
      issuerHost: input.issuerPerMille[issuer] ?? 1000,
    }),
  );
  const failedCards = districts.map(
    ({ cardsAsked }, i) => cardsAsked - Math.floor((cardsAsked * (works[i] ?? 0)) / 1000),
  );
  const cash = districts.map(({ notesAsked, notesPerFailedCard }, i) => {
    const ordinary = Math.ceil((notesAsked * input.cashDemandPerMille) / 1000);
    const instead = (state.failedCards[i] ?? 0) * notesPerFailedCard;
    return runCashPoint(
      state.cash[i] ?? { notes: 0, notesFull: 0 },
      ordinary + instead,
      works[i] ?? 0,
      input.deliveries[i] ?? 0,
    );
  });
  return {
    state: {
      rtgs: { ...rtgs.state, balances },
      cash: cash.map(({ notes, notesFull }) => ({ notes, notesFull })),
      failedCards,
    },
    rtgs,
    defaults,
    cardsPerMille: works,
    cash,
  };
}
