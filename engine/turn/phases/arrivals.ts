import { peopleServed } from '../../coordination/peopleServed.ts';
import { tellProposal } from '../../coordination/propose.ts';
import { purseOf } from '../../coordination/purse.ts';
import { tellTransit } from '../../coordination/tellTransit.ts';
import type { Proposal, Transit } from '../../model/event.ts';
import { byId, type NationId } from '../../model/ids.ts';
import type { Item } from '../../model/order.ts';
import { nationRow } from '../../state/rows.ts';
import { freeOf } from '../../view/freeOf.ts';
import type { Emission } from '../emission.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/** Lent crews and teams arrive and go home; a crew that arrives where one crew closes feeders joins it (rules A2, A5). */
export function arrivals(context: PhaseContext): void {
  const { game, state, emit } = context;
  const hour = openingHour(game.scenario, state.turn);
  for (const transit of [...state.transits].sort((a, b) => byId(a.order, b.order))) {
    if (transit.item === 'set' || transit.atHour > hour) continue;
    emit.fact({ fact: 'arrived', transit });
    tellTransit(emit, transit, true);
    const loan = state.proposals.find((p) => p.id === transit.order && p.kind === 'offer' && p.status === 'accepted');
    if (transit.item === 'crew' && loan) joinRepair(context, transit, loan, hour);
  }
  sendHome(context, hour);
}

/** A lent crew is bound until the work is done, and its nation learns that it helped (rule K4). One that comes home joins nothing. */
function joinRepair({ game, state, emit }: PhaseContext, transit: Transit, loan: Proposal, hour: number): void {
  for (const posture of nationRow(state, transit.to).postures) {
    const { repair } = posture.measures;
    if (!repair || posture.repairCrews.reduce((sum, crew) => sum + crew.count, 0) > 1) continue;
    const { asset } = posture;
    // Two that arrive together see the same state: only the first one joins.
    if (emit.facts.some((fact) => fact.fact === 'repairCrewAdded' && fact.asset === asset)) continue;
    emit.fact({ fact: 'repairCrewAdded', nation: transit.to, asset, fromHour: hour, count: 1 });
    const commitment = { order: repair.order, item: transit.item, count: 1, asset, while: 'measure' as const };
    emit.fact({ fact: 'committed', nation: transit.to, commitment });
    emit.report({
      report: 'receipt',
      to: { nation: transit.from },
      helped: transit.to,
      with: 'loan',
      information: null,
      item: transit.item,
      sharedTurn: loan.turn,
      actedTurn: state.turn,
      service: 'power',
      people: peopleServed(game.scenario, asset, 'power'),
    });
    return;
  }
}

/** What is due back goes home as soon as its host has it free (rule A5). */
function sendHome({ game, state, emit }: PhaseContext, hour: number): void {
  for (const loan of state.proposals) {
    if (loan.kind !== 'offer' || loan.status !== 'accepted' || loan.item === null || loan.item === 'set') continue;
    if (loan.backByTurn === null || loan.backByTurn > state.turn) continue;
    if (state.transits.some((transit) => transit.order === loan.id)) continue;
    // Two that are due together see the same purse: what has just left is not free a second time.
    const gone = leaving(emit, loan.toNation, loan.item);
    if (freeOf(purseOf(game.scenario, state, loan.toNation), loan.item) - gone < loan.count) continue;
    const transit = {
      order: emit.nextId(`${loan.toNation}-${loan.fromNation}`),
      item: loan.item,
      count: loan.count,
      from: loan.toNation,
      to: loan.fromNation,
      asset: null,
      atHour: hour + game.scenario.loanHours,
    };
    emit.fact({ fact: 'proposalChanged', proposal: { ...loan, status: 'returned' } });
    tellProposal(emit, { ...loan, status: 'returned' });
    emit.fact({ fact: 'dispatched', transit });
    tellTransit(emit, transit, false);
  }
}

/** How many of an item leave a nation at this opening. */
function leaving(emit: Emission, nation: NationId, item: Item): number {
  return emit.facts.reduce((sum, fact) => {
    const leaves = fact.fact === 'dispatched' && fact.transit.from === nation && fact.transit.item === item;
    return leaves ? sum + fact.transit.count : sum;
  }, 0);
}
