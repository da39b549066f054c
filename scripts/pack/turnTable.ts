import type { Scenario } from '../../engine/model/scenario.ts';
import { dayTime } from '../../ui/kit/exerciseTime.ts';
import { type ConditionNames, conditionWords } from './conditionWords.ts';
import { html, type Markup } from './html.ts';

/** One row a turn: what to read aloud, which injects fall due, and what the unknown actor does when nobody stops it. */
export function turnTable(scenario: Scenario, names: ConditionNames): Markup {
  const stages = stagesByTurn(scenario, names);
  const turns = Array.from({ length: scenario.turns }, (_, i) => i + 1);
  return html`<table class="turns"><thead><tr><th scope="col">Turn</th><th scope="col">Read aloud</th><th scope="col">Injects</th><th scope="col">The actor, if nobody stops it</th></tr></thead>
<tbody>${turns.map(
    (turn) => html`
<tr><th scope="row"><b>T${turn}</b><br>${dayTime(scenario.hoursPerTurn * (turn - 1))}</th><td>${readOuts(scenario, turn, names)}</td><td>${injects(scenario, turn)}</td><td><ul class="plain">${(stages.get(turn) ?? []).map((name) => html`<li>${name}</li>`)}</ul></td></tr>`,
  )}</tbody></table>`;
}

/** The first line whose condition holds is read (rule J3), so a later one begins with "else". */
function readOuts(scenario: Scenario, turn: number, names: ConditionNames): Markup {
  const lines = scenario.readOuts.filter((line) => line.turn === turn);
  return html`${lines.map(({ when, say }, i) => {
    const condition = when ? `if ${conditionWords(when, names)}` : '';
    const lead = [i === 0 ? '' : 'else', condition].filter((word) => word !== '').join(' ');
    return html`<p>${lead === '' ? '' : html`<i>${lead[0]?.toUpperCase() ?? ''}${lead.slice(1)}:</i> `}${names.say(say)}</p>`;
  })}`;
}

/** Those with a trigger stand in brackets: they come only if it holds. */
function injects(scenario: Scenario, turn: number): string {
  return scenario.injects
    .filter((inject) => inject.turn === turn)
    .map(({ id, trigger }) => (trigger ? `(${id})` : id))
    .join(', ');
}

function stagesByTurn(scenario: Scenario, names: ConditionNames): ReadonlyMap<number, readonly string[]> {
  const byTurn = new Map<number, string[]>();
  for (const track of scenario.campaigns.flatMap(({ tracks }) => tracks)) {
    let turn = 0;
    for (const stage of track.stages) {
      turn += stage.dwellTurns;
      const door = stage.needsDoor === null ? 'cannot be stopped' : 'needs an open door';
      byTurn.set(turn, [...(byTurn.get(turn) ?? []), `${names.say(stage.name)} (${door})`]);
    }
  }
  return byTurn;
}
