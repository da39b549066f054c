import type { NationId } from '../../model/ids.ts';
import type { Metrics } from '../../model/metrics.ts';
import type { Nation, Scenario } from '../../model/scenario.ts';
import { nationOf } from '../../state/rows.ts';
import type { HelpRow } from './helpLadder.ts';
import { firstTurn, type Timeline } from './timeline.ts';

/** What people went without: weighed person-hours, and the same for each person in minutes (SAIDI where it is power). */
export interface Supply {
  readonly waterHours: number;
  readonly powerHours: number;
  readonly waterMinutesEach: number;
  readonly powerMinutesEach: number;
  readonly hospitalDarkHours: number;
}

/** Requests for help and what became of them. */
export interface Requests {
  readonly asked: number;
  readonly helped: number;
  readonly declinedWithReason: number;
  readonly onSite: number;
  readonly effect: number;
  /** Turns from asking to the answer: the middle one. */
  readonly turnsToAnswer: number | null;
}

/** What the region came to. */
export interface RegionFigures extends Supply {
  readonly nations: number;
  /** Nations that ever had a copy of an indicator. */
  readonly informed: number;
  readonly copiesShared: number;
  /** Turns from the first copy anywhere to each later nation's first: the middle one. */
  readonly turnsToCopy: number | null;
  readonly requests: Requests;
  readonly receipts: number;
  readonly coSigned: number;
}

/** What one nation came to; for it and exercise control only. */
export interface OwnFigures extends Supply {
  readonly nation: NationId;
  readonly trustPerMille: number;
  readonly noticed: number | null;
  readonly declared: number | null;
  readonly hadCopy: number | null;
  readonly requests: Requests;
  /** Items that it set on their way to others. */
  readonly lent: number;
  readonly receipts: number;
  readonly coSigned: number;
}

/** Reads the region's figures off a run. */
export function regionFigures(
  scenario: Scenario,
  timeline: Timeline,
  end: Metrics,
  help: readonly HelpRow[],
): RegionFigures {
  const copies = timeline.facts('copyGained');
  const start = firstTurn(copies.map(({ turn }) => turn)) ?? 0;
  const first = scenario.nations.map(({ id }) =>
    firstTurn(copies.filter(({ fact }) => fact.copy.nation === id).map(({ turn }) => turn)),
  );
  const had = first.flatMap((turn) => (turn === null ? [] : [turn]));
  const later = had.toSorted((a, b) => a - b).slice(1);
  return {
    ...supplyOf(scenario.nations, end),
    nations: scenario.nations.length,
    informed: had.length,
    copiesShared: timeline.facts('copyGained').filter(({ fact }) => fact.copy.from !== null).length,
    turnsToCopy: middle(later.map((turn) => turn - start)),
    requests: requestsOf(help),
    receipts: timeline.reports('receipt').length,
    coSigned: coSignedBy(timeline, null),
  };
}

/** Reads one nation's figures off a run. */
export function ownFigures(
  scenario: Scenario,
  timeline: Timeline,
  end: Metrics,
  help: readonly HelpRow[],
  nation: NationId,
): OwnFigures {
  const turns = (rows: readonly { readonly turn: number }[]) => firstTurn(rows.map(({ turn }) => turn));
  const declared = timeline
    .facts('deedDone')
    .filter(({ fact: { deed } }) => deed.deed === 'declared' && deed.by === nation);
  const receipts = timeline
    .reports('receipt')
    .filter(({ report }) => 'nation' in report.to && report.to.nation === nation);
  return {
    nation,
    ...supplyOf(
      scenario.nations.filter((one) => one.id === nation),
      end,
    ),
    trustPerMille: end.byNation[nation]?.trustPerMille ?? 0,
    noticed: turns(timeline.facts('doorNoticed').filter(({ fact }) => fact.nation === nation)),
    declared: turns(declared),
    hadCopy: turns(timeline.facts('copyGained').filter(({ fact }) => fact.copy.nation === nation)),
    requests: requestsOf(help.filter((row) => row.to === nation)),
    lent: help.filter((row) => row.from === nation && row.answer === 'help').length,
    receipts: receipts.length,
    coSigned: coSignedBy(timeline, nation),
  };
}

function supplyOf(nations: readonly Nation[], end: Metrics): Supply {
  let [water, power, dark, people] = [0, 0, 0, 0];
  for (const { id, assets } of nations) {
    const row = end.byNation[id];
    water += row?.water ?? 0;
    power += row?.power ?? 0;
    dark += row?.hospitalDarkHours ?? 0;
    people += assets.reduce((sum, asset) => sum + asset.people, 0);
  }
  const each = (hours: number) => (people === 0 ? 0 : Math.round((hours * 60) / people));
  return {
    ...{ waterHours: water, powerHours: power, hospitalDarkHours: dark },
    ...{ waterMinutesEach: each(water), powerMinutesEach: each(power) },
  };
}

function requestsOf(help: readonly HelpRow[]): Requests {
  const asked = help.filter((row) => row.asked !== null);
  const answered = asked.filter((row) => row.answer === 'help' || row.reasoned);
  return {
    asked: asked.length,
    helped: asked.filter((row) => row.answer === 'help').length,
    declinedWithReason: asked.filter((row) => row.reasoned).length,
    onSite: asked.filter((row) => row.onSite !== null).length,
    effect: asked.filter((row) => row.effect !== null).length,
    turnsToAnswer: middle(answered.map((row) => (row.answered ?? 0) - (row.asked ?? 0))),
  };
}

function coSignedBy(timeline: Timeline, nation: NationId | null): number {
  return timeline
    .facts('proposalChanged')
    .filter(({ fact: { proposal: p } }) => p.kind === 'coSignature' && p.status === 'accepted')
    .filter(({ fact: { proposal: p } }) => nation === null || nationOf(p.fromSeat) === nation).length;
}

/** The middle one of some numbers, the lower of two: a value that occurred. */
function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
