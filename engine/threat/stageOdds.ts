import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import type { Track } from '../model/campaign.ts';
import type { BriefSubject, Scenario } from '../model/scenario.ts';
import { doorRow, nationRow } from '../state/rows.ts';
import type { State, TrackRow } from '../state/state.ts';
import { doorUsable } from './doorUsable.ts';

/** Odds per mille where they do not follow from the scenario's own numbers (rule D4). */
const CERTAIN = 970;
const REMOTE = 20;
const HELD = 100;
const NOTICED = 500;

/**
 * The true odds, per mille, that a campaign stage will still come about (rule D4): nearly certain where nothing in play can
 * stop it, remote where its door is shut or it is past, low while the door is held, even once it is noticed, and else the
 * chance that nobody notices it at the openings that remain.
 */
export function stageOdds(state: State, scenario: Scenario, subject: BriefSubject): number {
  const track = scenario.campaigns.find((c) => c.id === subject.campaign)?.tracks.find((t) => t.id === subject.track);
  const index = track?.stages.findIndex((stage) => stage.id === subject.stage) ?? -1;
  const stage = track?.stages[index];
  const row = state.tracks[`${subject.campaign}/${subject.track}`];
  if (!track || !stage || !row || row.next > index || row.dueTurn === null) return REMOTE;
  if (stage.needsDoor === null) return CERTAIN;
  const nation = nationOfAsset(scenario, stage.needsDoor);
  const door = doorRow(state, nation, stage.needsDoor);
  const due = dueTurnOf(track, row, index);
  // An advisory acts at the next opening, after the stages that fall due there.
  const advised = nationRow(state, nation).advisory !== null && due > state.turn + 1;
  if (door?.state === 'shut' || advised) return REMOTE;
  if (door?.state === 'open' && !doorUsable(state, nation, stage.needsDoor)) return HELD;
  if (door?.noticed) return NOTICED;
  let odds = 1000;
  for (let turn = state.turn + 1; turn < due; turn++) {
    odds = Math.floor((odds * (1000 - scenario.noticePerMille)) / 1000);
  }
  return Math.min(CERTAIN, odds);
}

function dueTurnOf(track: Track, row: TrackRow, index: number): number {
  let due = row.dueTurn ?? 0;
  for (let i = row.next + 1; i <= index; i++) due += track.stages[i]?.dwellTurns ?? 0;
  return due;
}
