import type { NationId } from '../../model/ids.ts';
import type { Scenario } from '../../model/scenario.ts';
import { deedsAt, type KnewWhen } from './knewWhen.ts';
import { firstTurn, type Timeline } from './timeline.ts';
import { type StageKind, struckKind } from './wayIn.ts';

/**
 * The knew-when strip of one nation, from what it was told itself: doors that it noticed, and blows that it felt. When a door
 * was opened, what was stopped unseen and what others knew is not in it.
 */
export function ownKnewWhen(scenario: Scenario, timeline: Timeline, nation: NationId): readonly KnewWhen[] {
  const to = timeline.reports('doorNoticed').filter(({ report }) => isOwn(report.to, nation));
  const seen = [...new Map(to.map(({ report }) => [report.asset, report.turn]))];
  const rows: KnewWhen[] = seen.map(([asset, turn]) => row(scenario, timeline, nation, 'door', asset, turn, null));
  for (const { turn, report } of timeline.reports('struck')) {
    if (!isOwn(report.to, nation)) continue;
    const kind = struckKind(scenario, report.what, report.asset);
    const noticed = seen.find(([asset]) => asset === report.asset)?.[1] ?? turn;
    rows.push(row(scenario, timeline, nation, kind, report.asset, Math.min(noticed, turn), turn));
  }
  return rows;
}

function row(
  scenario: Scenario,
  timeline: Timeline,
  nation: NationId,
  kind: StageKind,
  asset: string,
  noticed: number,
  struck: number | null,
): KnewWhen {
  const copies = timeline.facts('copyGained').map(({ turn, fact: { copy } }) => ({ turn, copy }));
  const knew = [noticed, ...copies.filter(({ copy }) => copy.nation === nation).map(({ turn }) => turn)];
  const told = copies.filter(({ copy }) => copy.from === nation).map(({ turn }) => turn);
  const own = {
    nation,
    knew: firstTurn(knew),
    told: firstTurn(told),
    acted: firstTurn(deedsAt(timeline, { nation, assets: [asset] })),
  };
  return {
    nation,
    kind,
    site: scenario.nations.flatMap((one) => one.assets).find((one) => one.id === asset)?.kind ?? null,
    happened: struck === null ? null : { turn: struck, outcome: 'ran' },
    noticed: null,
    nations: [own],
  };
}

function isOwn(to: object, nation: NationId): boolean {
  return 'nation' in to && to.nation === nation;
}
