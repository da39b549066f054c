import type { InformationId, NationId } from '../../model/ids.ts';
import type { Scenario, Service } from '../../model/scenario.ts';
import { firstTurn, type Timeline } from './timeline.ts';

/** One copy that went from one nation to another (rule P3). */
export interface Told {
  readonly information: InformationId;
  readonly from: NationId;
  readonly to: NationId;
  readonly turn: number;
  /** The turn in which the giver first knew of it by itself or had its own copy; null where that is not told. */
  readonly knew: number | null;
  /** What the giver got a receipt for. */
  readonly prevented: readonly { readonly turn: number; readonly service: Service; readonly people: number }[];
}

/** Who told whom, turn by turn and in the order of nations; a receipt is counted once, where its giver's copy went. */
export function whoTold(scenario: Scenario, timeline: Timeline): readonly Told[] {
  const copies = timeline.facts('copyGained');
  const receipts = timeline.reports('receipt').filter(({ report }) => report.with === 'indicator');
  const at = (nation: NationId) => scenario.nations.findIndex((one) => one.id === nation);
  const rows = copies.flatMap(({ turn, fact: { copy } }) => {
    const { from, nation: to, information } = copy;
    if (from === null) return [];
    const prevented = receipts
      .filter(
        ({ report: r }) => 'nation' in r.to && r.to.nation === from && r.helped === to && r.information === information,
      )
      .map(({ turn: at, report: { service, people } }) => ({ turn: at, service, people }));
    return [{ information, from, to, turn, knew: knewOf(scenario, timeline, from, information), prevented }];
  });
  return rows.toSorted((a, b) => a.turn - b.turn || at(a.from) - at(b.from) || at(a.to) - at(b.to));
}

function knewOf(scenario: Scenario, timeline: Timeline, nation: NationId, information: InformationId): number | null {
  const reveals = scenario.information.find((one) => one.id === information)?.reveals ?? [];
  const doors = timeline
    .facts('doorOpened')
    .filter(({ fact }) => reveals.includes(fact.campaign))
    .map(({ fact }) => fact.asset);
  const noticed = timeline
    .facts('doorNoticed')
    .filter(({ fact }) => fact.nation === nation && doors.includes(fact.asset));
  const copies = timeline
    .facts('copyGained')
    .filter(({ fact }) => fact.copy.nation === nation && fact.copy.information === information);
  return firstTurn([...noticed, ...copies].map(({ turn }) => turn));
}
