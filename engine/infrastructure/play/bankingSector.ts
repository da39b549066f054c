import type { BankingPlan } from '../../model/network.ts';
import type { KeptBanking, KeptCause, KeptPayment } from '../../model/networkState.ts';
import { type BankingHour, type BankingState, type PayDistrict, runBankingHour } from '../banking/bankingHour.ts';
import type { PaymentOrder, RtgsRules } from '../banking/rtgsHour.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { CASH_RUN, publicDemand } from '../coupling/publicDemand.ts';
import { keptCause } from './keptCause.ts';
import { nationByNation } from './nationByNation.ts';
import { BEFORE_ANY_HOUR, type SectorPlay } from './nationHour.ts';
import { placeOf } from './placeOf.ts';
import type { NationPlan, PlayPlan } from './playPlan.ts';

const DAY_MINUTES = 1440;

/** What of a plan is the same in every hour. */
interface NationBanks {
  readonly credit: readonly number[];
  readonly issuerPerMille: readonly number[];
  readonly districts: readonly PayDistrict[];
  /** By hour of the day: that hour's payments, with their places in the plan. */
  readonly byHour: readonly (readonly (readonly [place: number, payment: Omit<PaymentOrder, 'id'>])[])[];
}

const BANKS = new WeakMap<BankingPlan, NationBanks>();

function nationBanks(plan: BankingPlan): NationBanks {
  const kept = BANKS.get(plan);
  if (kept) return kept;
  const bank = placeOf(plan.banks, 'bank');
  const payments = plan.payments.map(({ minute, debtor, creditor, amount }, place) => {
    const payment = { atMinute: minute, debtor: bank(debtor), creditor: bank(creditor), amount };
    return [place, payment] as const;
  });
  const made: NationBanks = {
    credit: plan.banks.map(({ credit }) => credit),
    issuerPerMille: plan.banks.map(() => 1000),
    districts: plan.districts.map(({ serves, issuer, notesAsked, cardsAsked }) => ({
      ...{ id: serves, notesAsked, cardsAsked, notesPerFailedCard: 1, issuer: bank(issuer) },
    })),
    byHour: Array.from({ length: 24 }, (_, hour) =>
      payments.filter(([, { atMinute }]) => Math.floor(atMinute / 60) === hour),
    ),
  };
  BANKS.set(plan, made);
  return made;
}

/**
 * Banking as it is played (rules U1, U2, U3, U4): payments between banks settle while a switch works; people pay by card where power, lines and
 * switch reach them, and draw cash as long as there is any; what failed by card looks for cash an hour later.
 */
export function bankingSector(plan: PlayPlan): SectorPlay {
  const came: (BankingHour | null)[] = plan.nations.map(() => null);
  const asked = plan.nations.map((): readonly number[] | null => null);
  const given = new Int32Array(plan.nodes.length);
  let now = BEFORE_ANY_HOUR;

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    if (!turn) return;
    const { plan: nation, kept } = turn;
    const { banking } = nation.nation.network;
    const can = (place: number) => Math.min(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
    let best = 0;
    for (const at of banking.switches) {
      const place = nation.places[nation.ranks.get(at) ?? -1] ?? -1;
      given[place] = can(place);
      best = Math.max(best, given[place] ?? 0);
    }
    if (banking.banks.length === 0) return;
    const { places } = districtsOf(nation);
    const chain = places.map(can);
    const before = asked[n];
    if (before?.[0] === best && chain.every((value, d) => value === before[d + 1])) return;
    asked[n] = [best, ...chain];
    const done = runHour(banking, kept.banking, now.hour, {
      ...{ best, chain, cashDemandPerMille: publicDemand(kept.fear.cash, CASH_RUN) },
      roadsPerMille: kept.roadsPerMille,
    });
    came[n] = done;
    for (const [d, { cardsAsked, notesAsked }] of banking.districts.entries()) {
      const cards = Math.floor((cardsAsked * (done.cardsPerMille[d] ?? 0)) / 1000);
      const cash = Math.min(notesAsked, done.cash[d]?.given ?? 0);
      const all = cardsAsked + notesAsked;
      given[places[d] ?? -1] = all === 0 ? 1000 : Math.floor((1000 * (cards + cash)) / all);
    }
  };

  return {
    sector: 'banking',
    begin(hour) {
      now = hour;
      asked.fill(null);
    },
    solve: nationByNation(plan, given, solveNation),
    end() {
      for (const [n, { plan: nation, kept, scratch }] of now.nations.entries()) {
        const done = came[n];
        if (!done) continue;
        const { banking } = nation.nation.network;
        kept.banking = keepBanking(done.state);
        const { queue, unsent } = done.state.rtgs;
        for (const at of banking.switches) scratch.waiting[nation.ranks.get(at) ?? -1] = queue.length + unsent.length;
        const { ranks } = districtsOf(nation);
        for (const [d, { notesFull }] of banking.districts.entries())
          scratch.stockPerMille[ranks[d] ?? -1] =
            notesFull === 0 ? 0 : Math.floor((1000 * (kept.banking.notes[d] ?? 0)) / notesFull);
      }
    },
    causes(place): readonly (readonly KeptCause[])[] {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      const id = turn?.plan.assets[node?.asset ?? -1]?.id;
      if (!node || !turn || node.service === null || id === undefined) return [];
      const d = turn.plan.nation.network.banking.districts.findIndex(({ serves }) => serves === id);
      const worksWithoutCash = (came[node.nation]?.cardsPerMille[d] ?? 0) > 0;
      return worksWithoutCash ? [[keptCause('cashGone', { asset: id }, now.hour)]] : [];
    },
  };
}

const DISTRICTS = new WeakMap<NationPlan, { readonly places: readonly number[]; readonly ranks: readonly number[] }>();

/** The districts in which people pay: the places of what is delivered to them, and their ranks. */
function districtsOf(plan: NationPlan): { readonly places: readonly number[]; readonly ranks: readonly number[] } {
  const kept = DISTRICTS.get(plan);
  if (kept) return kept;
  const { districts } = plan.nation.network.banking;
  const made = {
    places: districts.map(({ serves }) => plan.delivered.payments.get(serves) ?? -1),
    ranks: districts.map(({ serves }) => plan.ranks.get(serves) ?? -1),
  };
  DISTRICTS.set(plan, made);
  return made;
}

/** What banks and cash machines hold before the first hour. */
export function openingBanking({ banks, districts }: BankingPlan): KeptBanking {
  return {
    balances: banks.map(({ balance }) => balance),
    queue: [],
    unsent: [],
    notes: districts.map(({ notes }) => notes),
    failedCards: districts.map(() => 0),
  };
}

/** What the hour is like for a nation's banking; per mille. */
interface Around {
  readonly best: number;
  readonly chain: readonly number[];
  readonly cashDemandPerMille: number;
  readonly roadsPerMille: number;
}

function runHour(banking: BankingPlan, kept: KeptBanking, hour: number, around: Around): BankingHour {
  const minute = banking.day.startMinute + 60 * hour;
  const day = Math.floor(minute / DAY_MINUTES);
  const { credit, issuerPerMille, districts, byHour } = nationBanks(banking);
  const rules: RtgsRules = {
    openMinute: day * DAY_MINUTES + banking.day.openMinute,
    cutOffMinute: day * DAY_MINUTES + banking.day.cutOffMinute,
    credit,
    gridlock: 'largest',
  };
  // Exercises begin at a full hour of the day, so that an hour of theirs is one of the day.
  const orders = (byHour[Math.floor((minute % DAY_MINUTES) / 60)] ?? []).map(
    ([place, payment]): PaymentOrder => ({
      ...{ id: `${day}-${place}`, atMinute: day * DAY_MINUTES + payment.atMinute },
      ...{ debtor: payment.debtor, creditor: payment.creditor, amount: payment.amount },
    }),
  );
  return runBankingHour(rules, districts, loadBanking(banking, kept), {
    fromMinute: minute,
    orders,
    systemUp: around.best > 0,
    powerPerMille: around.chain,
    communicationsPerMille: around.chain,
    switchPerMille: around.best,
    issuerPerMille,
    cashDemandPerMille: around.cashDemandPerMille,
    deliveries: banking.districts.map(({ notesBrought }) => Math.floor((notesBrought * around.roadsPerMille) / 1000)),
  });
}

function loadBanking({ districts }: BankingPlan, kept: KeptBanking): BankingState {
  return {
    rtgs: { balances: kept.balances, queue: kept.queue.map(toOrder), unsent: kept.unsent.map(toOrder) },
    cash: districts.map(({ notesFull }, d) => ({ notes: kept.notes[d] ?? 0, notesFull })),
    failedCards: kept.failedCards,
  };
}

function keepBanking({ rtgs, cash, failedCards }: BankingState): KeptBanking {
  return {
    balances: rtgs.balances,
    queue: rtgs.queue.map(toKept),
    unsent: rtgs.unsent.map(toKept),
    notes: cash.map(({ notes }) => notes),
    failedCards,
  };
}

function toOrder([id, atMinute, debtor, creditor, amount]: KeptPayment): PaymentOrder {
  return { id, atMinute, debtor, creditor, amount };
}

function toKept({ id, atMinute, debtor, creditor, amount }: PaymentOrder): KeptPayment {
  return [id, atMinute, debtor, creditor, amount];
}
