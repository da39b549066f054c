import type { NationId } from '../../model/ids.ts';
import type { AssetKind, Item } from '../../model/order.ts';
import type { Scenario } from '../../model/scenario.ts';
import { nationOf } from '../../state/rows.ts';
import { firstTurn, type Timeline } from './timeline.ts';
import { type StageKind, type WayIn, wayInOf } from './wayIn.ts';

/** What one nation knew of a stage and did about it: the first turn of each, null for never. */
export interface KnewRow {
  readonly nation: NationId;
  readonly knew: number | null;
  readonly told: number | null;
  readonly acted: number | null;
}

/** One stage: when it happened, when anybody noticed its way in, and what each nation knew and did (rule P2). */
export interface KnewWhen {
  readonly nation: NationId;
  readonly kind: StageKind;
  /** In a nation's own edition: where; null where a stage is told as a whole. */
  readonly site: AssetKind | null;
  /** Null where it never fell due, or where it is not told. */
  readonly happened: { readonly turn: number; readonly outcome: 'ran' | 'blocked' } | null;
  readonly noticed: number | null;
  readonly nations: readonly KnewRow[];
}

/** The knew-when strip of a whole run, stage by stage in the order in which they fell due. */
export function knewWhen(scenario: Scenario, timeline: Timeline): readonly KnewWhen[] {
  const rows: KnewWhen[] = [];
  for (const campaign of scenario.campaigns) {
    for (const track of campaign.tracks) {
      for (const stage of track.stages) {
        const way = wayInOf(scenario, stage);
        const ran = timeline
          .facts('stageRan')
          .find(({ fact }) => fact.campaign === campaign.id && fact.track === track.id && fact.stage === stage.id);
        const happened = ran ? { turn: ran.turn, outcome: ran.fact.outcome } : null;
        const name = `${campaign.id}/${track.id}/${stage.id}`;
        const nations = scenario.nations.map(({ id }) => rowOf(timeline, way, name, happened, id));
        rows.push({
          nation: way.nation,
          kind: way.kind,
          site: null,
          happened,
          noticed: noticedAnywhere(scenario, timeline, way, name),
          nations,
        });
      }
    }
  }
  const order = scenario.nations.map((nation) => nation.id);
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        order.indexOf(a.row.nation) - order.indexOf(b.row.nation) || dueOf(a.row) - dueOf(b.row) || a.index - b.index,
    )
    .map(({ row }) => row);
}

function dueOf({ happened }: KnewWhen): number {
  return happened?.turn ?? Number.MAX_SAFE_INTEGER;
}

/** First sight of this intruder in the region: a door of the same campaign noticed, a copy gained, or the blow itself. */
function noticedAnywhere(scenario: Scenario, timeline: Timeline, way: WayIn, stage: string): number | null {
  const campaigns = timeline
    .facts('doorOpened')
    .filter(({ fact }) => way.doors.includes(fact.asset))
    .map(({ fact }) => fact.campaign);
  const doors = timeline
    .facts('doorOpened')
    .filter(({ fact }) => campaigns.includes(fact.campaign))
    .map(({ fact }) => fact.asset);
  return firstTurn([
    ...timeline
      .facts('doorNoticed')
      .filter(({ fact }) => doors.includes(fact.asset))
      .map(({ turn }) => turn),
    ...scenario.nations.flatMap(({ id }) => copiesOf(timeline, way, id)),
    ...struckTurns(timeline, stage),
  ]);
}

function rowOf(
  timeline: Timeline,
  way: WayIn,
  stage: string,
  happened: KnewWhen['happened'],
  nation: NationId,
): KnewRow {
  const own = nation === way.nation;
  const knew = firstTurn([
    ...copiesOf(timeline, way, nation),
    ...(own ? noticedTurns(timeline, way, nation) : []),
    ...(own ? struckTurns(timeline, stage) : []),
  ]);
  const told = firstTurn(
    timeline
      .facts('copyGained')
      .filter(({ fact: { copy } }) => copy.from === nation && way.indicators.includes(copy.information))
      .filter(({ fact: { copy } }) => own || copy.nation === way.nation)
      .map(({ turn }) => turn),
  );
  const acted = firstTurn(own ? deedsAt(timeline, way) : helpTurns(timeline, way, happened, nation));
  return { nation, knew, told, acted };
}

function copiesOf(timeline: Timeline, way: WayIn, nation: NationId): readonly number[] {
  return timeline
    .facts('copyGained')
    .filter(({ fact: { copy } }) => copy.nation === nation && way.indicators.includes(copy.information))
    .map(({ turn }) => turn);
}

function noticedTurns(timeline: Timeline, way: WayIn, nation: NationId): readonly number[] {
  return timeline
    .facts('doorNoticed')
    .filter(({ fact }) => fact.nation === nation && way.doors.includes(fact.asset))
    .map(({ turn }) => turn);
}

function struckTurns(timeline: Timeline, stage: string): readonly number[] {
  return timeline
    .facts('struck')
    .filter(({ fact }) => fact.cause.stage === stage)
    .map(({ turn }) => turn);
}

/** Turns in which the nation concerned did something at the sites of a stage, or warned all its operators. */
export function deedsAt(timeline: Timeline, { nation, assets }: Pick<WayIn, 'nation' | 'assets'>): readonly number[] {
  const orders = timeline.facts('orderResolved').flatMap(({ fact: { order, outcome } }) => {
    const here = order.answers.target !== undefined && assets.includes(order.answers.target);
    const counts = outcome === 'worked' && order.answers.mode !== 'off';
    return counts && here && nationOf(order.seat) === nation ? [order.turn] : [];
  });
  const warned = timeline
    .facts('advisoryIssued')
    .filter(({ fact }) => fact.nation === nation)
    .map(({ turn }) => turn);
  return [...orders, ...warned];
}

/** What helps against a stage that hit: a generator set against darkness alone, crews against all harm, teams against what can be undone by keys. */
const HELPS: Readonly<Record<StageKind, readonly Item[]>> = {
  door: [],
  water: ['crew', 'team'],
  power: ['crew', 'team', 'set'],
  grid: ['crew', 'team', 'set'],
  lines: ['crew'],
};

/** Turns in which a nation set help on its way to the one that was hit, from the blow on. */
function helpTurns(
  timeline: Timeline,
  way: WayIn,
  happened: KnewWhen['happened'],
  nation: NationId,
): readonly number[] {
  if (happened?.outcome !== 'ran') return [];
  return timeline
    .facts('dispatched')
    .filter(({ phase, fact: { transit } }) => phase !== 'arrivals' && HELPS[way.kind].includes(transit.item))
    .filter(
      ({ turn, fact: { transit } }) => transit.from === nation && transit.to === way.nation && turn >= happened.turn,
    )
    .map(({ turn }) => turn);
}
