import { keptCause } from '../../model/keptCause.ts';
import type { BankingPlan } from '../../model/network.ts';
import type { KeptBanking, KeptCause, KeptPayment } from '../../model/networkState.ts';
import { type BankingHour, type BankingState, type PayDistrict, runBankingHour } from '../banking/bankingHour.ts';
import type { PaymentOrder } from '../banking/rtgsHour.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { CASH_RUN, publicDemand } from '../coupling/publicDemand.ts';
import { nationByNation } from './nationByNation.ts';
import { BEFORE_ANY_HOUR, type Losses, type SectorPlay } from './nationHour.ts';
import { placeOf } from './placeOf.ts';
import type { NationPlan, PlayPlan } from './playPlan.ts';
import { type SettlementHour, settlementHour } from './settlementHour.ts';

/** What of a plan is the same in every hour. */
interface NationBanks {
  /** Every bank's host works. */
  readonly allPerMille: readonly number[];
  readonly districts: readonly PayDistrict[];
}

const BANKS = new WeakMap<BankingPlan, NationBanks>();

function nationBanks(plan: BankingPlan): NationBanks {
  const kept = BANKS.get(plan);
  if (kept) return kept;
  const bank = placeOf(plan.banks, 'bank');
  const made: NationBanks = {
    allPerMille: plan.banks.map(() => 1000),
    districts: plan.districts.map(({ serves, issuer, notesAsked, cardsAsked }) => ({
      ...{ id: serves, notesAsked, cardsAsked, notesPerFailedCard: 1, issuer: bank(issuer) },
    })),
  };
  BANKS.set(plan, made);
  return made;
}

/**
 * Banking as it is played (rules U1, U2, U3, U4, U5): payments between banks settle while a switch works; people pay by card where power, lines and
 * switch reach them, and draw cash as long as there is any; what failed by card looks for cash an hour later. Who cannot pay at the cut-off what
 * was sent and is due is in default until the next opening: its cards and machines give nothing.
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
    const settlement = settlementHour(banking, now.hour);
    const issuerPerMille = issuersIn(banking, kept.banking, settlement);
    for (const [b, place] of nation.banks.entries()) given[place] = issuerPerMille[b] ?? 0;
    const { places } = districtsOf(nation);
    const chain = places.map(can);
    const before = asked[n];
    if (before?.[0] === best && chain.every((value, d) => value === before[d + 1])) return;
    asked[n] = [best, ...chain];
    const done = runHour(banking, kept.banking, settlement, {
      ...{ best, chain, issuerPerMille, cashDemandPerMille: publicDemand(kept.fear.cash, CASH_RUN) },
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
        const settlement = settlementHour(banking, now.hour);
        kept.banking = keepBanking(done, kept.banking, settlement);
        // What a day left unpaid stays in sight until the next one opens.
        if (settlement.isOpen)
          for (const at of banking.switches) scratch.waiting[nation.ranks.get(at) ?? -1] = unpaidAfter(done);
        const { ranks } = districtsOf(nation);
        for (const [d, { notesFull }] of banking.districts.entries())
          scratch.stockPerMille[ranks[d] ?? -1] =
            notesFull === 0 ? 0 : Math.floor((1000 * (kept.banking.notes[d] ?? 0)) / notesFull);
      }
    },
    causes(place, losses): readonly (readonly KeptCause[])[] {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      if (node && turn && node.asset < 0)
        return defaultCauses(turn.plan, came[node.nation] ?? null, turn.plan.banks.indexOf(place), losses);
      const id = turn?.plan.assets[node?.asset ?? -1]?.id;
      if (!node || !turn || node.service === null || id === undefined) return [];
      const d = turn.plan.nation.network.banking.districts.findIndex(({ serves }) => serves === id);
      const worksWithoutCash = (came[node.nation]?.cardsPerMille[d] ?? 0) > 0;
      return worksWithoutCash ? [[keptCause('cashGone', { asset: id }, now.hour)]] : [];
    },
  };
}

/** How many payments are not made when an hour is over: those that wait, and those due of banks that could not pay them. */
function unpaidAfter({ state: { rtgs }, rtgs: { due }, defaults }: BankingHour): number {
  const unpaid = due.filter(({ debtor }) => defaults.some(({ bank }) => bank === debtor));
  return rtgs.queue.length + rtgs.unsent.length + unpaid.length;
}

/**
 * Why a bank could not pay at the cut-off: the banks that did not pay it and were in default before it; else what was to be paid to it and
 * could not be sent, with the switches that were lost; and, where even that would not have been enough, that it held too little.
 */
function defaultCauses(
  { nation, places, ranks, banks }: NationPlan,
  came: BankingHour | null,
  bank: number,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const { because = [], unpaid = 0 } = came?.defaults.find((one) => one.bank === bank) ?? {};
  const others = because.flatMap((debtor) => {
    const loss = losses.at(banks[debtor] ?? -1);
    return loss ? [[loss]] : [];
  });
  if (others.length > 0) return others;
  const { banking } = nation.network;
  const since = (orders: readonly PaymentOrder[] = []) =>
    Math.min(...orders.map(({ atMinute }) => Math.floor((atMinute - banking.day.startMinute) / 60)));
  const cause = (what: 'incomingUnsent' | 'liquidityShort', hour: number) =>
    keptCause(what, { part: banking.banks[bank]?.id ?? null }, hour);
  const incoming = came?.rtgs.state.unsent.filter(({ creditor }) => creditor === bank) ?? [];
  const switches = incoming.length === 0 ? [] : banking.switches.map((at) => places[ranks.get(at) ?? -1] ?? -1);
  const lost = switches.flatMap((place) => losses.at(place) ?? []);
  const unsent = lost.map((loss) => [cause('incomingUnsent', since(incoming)), loss]);
  if (lost.length > 0 && incoming.reduce((sum, { amount }) => sum + amount, 0) >= unpaid) return unsent;
  return [...unsent, [cause('liquidityShort', since(came?.rtgs.due.filter(({ debtor }) => debtor === bank)))]];
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
    inDefault: [],
    notes: districts.map(({ notes }) => notes),
    failedCards: districts.map(() => 0),
  };
}

/** What the hour is like for a nation's banking; per mille. */
interface Around {
  readonly best: number;
  readonly chain: readonly number[];
  readonly issuerPerMille: readonly number[];
  readonly cashDemandPerMille: number;
  readonly roadsPerMille: number;
}

function runHour(banking: BankingPlan, kept: KeptBanking, hour: SettlementHour, around: Around): BankingHour {
  const { fromMinute, rules, orders } = hour;
  return runBankingHour(rules, nationBanks(banking).districts, loadBanking(banking, kept), {
    ...{ fromMinute, orders },
    systemUp: around.best > 0,
    powerPerMille: around.chain,
    communicationsPerMille: around.chain,
    switchPerMille: around.best,
    issuerPerMille: around.issuerPerMille,
    cashDemandPerMille: around.cashDemandPerMille,
    deliveries: banking.districts.map(({ notesBrought }) => Math.floor((notesBrought * around.roadsPerMille) / 1000)),
  });
}

/** What each bank's host gives in an hour: one in default nothing until the day's opening (rule U5). */
function issuersIn(banking: BankingPlan, { inDefault }: KeptBanking, { openedPerMille }: SettlementHour) {
  const { allPerMille } = nationBanks(banking);
  if (inDefault.length === 0) return allPerMille;
  return allPerMille.map((all, bank) => (inDefault.includes(bank) ? openedPerMille : all));
}

function loadBanking({ districts }: BankingPlan, kept: KeptBanking): BankingState {
  return {
    rtgs: { balances: kept.balances, queue: kept.queue.map(toOrder), unsent: kept.unsent.map(toOrder) },
    cash: districts.map(({ notesFull }, d) => ({ notes: kept.notes[d] ?? 0, notesFull })),
    failedCards: kept.failedCards,
  };
}

/** What stands after an hour; rows of before where they are the same, so that kept states share them. */
function keepBanking(
  { state: { rtgs, cash, failedCards }, defaults }: BankingHour,
  before: KeptBanking,
  { isOpen }: SettlementHour,
): KeptBanking {
  const inDefault = isOpen ? defaults.map(({ bank }) => bank).sort((a, b) => a - b) : before.inDefault;
  return {
    balances: shared(rtgs.balances, before.balances),
    queue: rtgs.queue.length + before.queue.length === 0 ? before.queue : rtgs.queue.map(toKept),
    unsent: rtgs.unsent.length + before.unsent.length === 0 ? before.unsent : rtgs.unsent.map(toKept),
    inDefault: shared(inDefault, before.inDefault),
    notes: shared(
      cash.map(({ notes }) => notes),
      before.notes,
    ),
    failedCards: shared(failedCards, before.failedCards),
  };
}

function shared(row: readonly number[], before: readonly number[]): readonly number[] {
  return row.length === before.length && row.every((value, i) => value === before[i]) ? before : row;
}

function toOrder([id, atMinute, debtor, creditor, amount]: KeptPayment): PaymentOrder {
  return { id, atMinute, debtor, creditor, amount };
}

function toKept({ id, atMinute, debtor, creditor, amount }: PaymentOrder): KeptPayment {
  return [id, atMinute, debtor, creditor, amount];
}
