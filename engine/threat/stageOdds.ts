import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import type { BriefSubject, Scenario } from '../model/scenario.ts';
import { doorRow, nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { doorUsable } from './doorUsable.ts';

/**
 * The true odds, per mille, that a campaign stage will still come about, as things stand now (rule D4): certain where
 * nothing in play can stop it, remote where the door is shut or the stage is past, likely while the door is open.
 */
export function stageOdds(state: State, scenario: Scenario, subject: BriefSubject): number {
  const track = scenario.campaigns.find((c) => c.id === subject.campaign)?.tracks.find((t) => t.id === subject.track);
  const index = track?.stages.findIndex((stage) => stage.id === subject.stage) ?? -1;
  const stage = track?.stages[index];
  const row = state.tracks[`${subject.campaign}/${subject.track}`];
  if (!stage || !row || row.next > index || row.dueTurn === null) return 20;
  if (stage.needsDoor === null) return 900;
  const nation = nationOfAsset(scenario, stage.needsDoor);
  if (doorRow(state, nation, stage.needsDoor)?.state === 'shut') return 20;
  if (nationRow(state, nation).advisory !== null) return 100;
  return doorUsable(state, nation, stage.needsDoor) || row.next < index ? 700 : 300;
}
