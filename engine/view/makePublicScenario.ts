import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import type { NationId } from '../model/ids.ts';
import type { BriefSubject, Scenario } from '../model/scenario.ts';
import type { PublicScenario } from './publicScenario.ts';

const KEPT = new WeakMap<Scenario, Map<NationId, PublicScenario>>();

/**
 * The gate for the scenario (rule V4): what every seat may know, and what its own nation knows of itself, field by field. Made once a
 * scenario and nation: nobody changes either, and every draft is judged by it.
 */
export function makePublicScenario(scenario: Scenario, nation: NationId): PublicScenario {
  const kept = KEPT.get(scenario) ?? new Map<NationId, PublicScenario>();
  KEPT.set(scenario, kept);
  const known = kept.get(nation) ?? gate(scenario, nation);
  kept.set(nation, known);
  return known;
}

function gate(scenario: Scenario, nation: NationId): PublicScenario {
  const own = scenario.nations.find((n) => n.id === nation);
  if (!own) throw new Error(`no nation ${nation} in ${scenario.id}`);
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    caveat: scenario.caveat,
    rulesOfPlay: scenario.rulesOfPlay ?? null,
    realWorldLabel: scenario.realWorldLabel ?? null,
    languages: scenario.languages,
    turns: scenario.turns,
    hoursPerTurn: scenario.hoursPerTurn,
    loanHours: scenario.loanHours,
    reducedWeightPerMille: scenario.reducedWeightPerMille,
    trustPerMille: scenario.trustPerMille,
    nations: scenario.nations.map((n) => ({
      id: n.id,
      name: n.name,
      adjective: n.adjective,
      colour: n.colour,
      people: n.assets.reduce((sum, asset) => sum + asset.people, 0),
      seats: n.seats.map(({ id, role, name }) => ({ id, role, name })),
      assets: n.assets.map(({ id, kind, name, critical, people }) => ({ id, kind, name, critical, people })),
    })),
    orders: scenario.orders.map((o) => ({
      id: o.id,
      name: o.name,
      summary: o.summary,
      roles: o.roles,
      takesEffect: o.takesEffect,
      asks: o.asks,
      needs: o.needs,
      effects: o.effects,
      price: o.price,
      reasons: o.reasons,
    })),
    subjects: scenario.subjects.map((subject) => ({
      id: subject.id,
      name: subject.name,
      nation: nationOfSubject(scenario, subject),
    })),
    statements: scenario.statements.map(({ id, name, contradicts }) => ({ id, name, contradicts })),
    map: scenario.map,
    own: {
      nation,
      brief: own.brief,
      mayOnlyTravel: own.mayOnlyTravel,
      dependencies: own.assets.map(({ id, dependsOn }) => ({ asset: id, dependsOn })),
      fed: own.network.energy.feeders.map(({ serves }) => serves),
      pipeHours: own.assets.filter((a) => a.kind === 'works').map((a) => ({ asset: a.id, hours: a.pipeHours })),
    },
  };
}

/** Whom a brief is about: the nation whose site the stage would hit. Its name says so too. */
function nationOfSubject(scenario: Scenario, subject: BriefSubject): NationId {
  const track = scenario.campaigns.find((c) => c.id === subject.campaign)?.tracks.find((t) => t.id === subject.track);
  const effect = track?.stages.find((stage) => stage.id === subject.stage)?.effects[0];
  if (!effect) return '';
  const asset = effect.do === 'openDoor' ? effect.assets[0] : effect.asset;
  return asset === undefined ? '' : nationOfAsset(scenario, asset);
}
