import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import type { Draft, Need } from '../model/order.ts';
import { SECTOR_OF } from '../model/scenario.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { PublicAsset, PublicOrderType, PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import { measureOf } from './measureOf.ts';
import type { Refusal } from './refusal.ts';
import { refuseKeep } from './refuseKeep.ts';

/**
 * Judges what an order needs (rule O6). Needs that no answer can change are judged first, so that a button can be greyed
 * before anything is filled in; the others once the answers are known to be well formed.
 */
export function refuseNeeds(
  view: View,
  scenario: PublicScenario,
  type: PublicOrderType,
  draft: Draft,
  when: 'beforeAnswers' | 'withAnswers',
): Refusal | null {
  for (const need of type.needs) {
    const early = need.need === 'noticedDoor' || need.need === 'holds' || need.need === 'holdsAsked';
    if (early !== (when === 'beforeAnswers')) continue;
    const refusal = refuseNeed(view, scenario, need, draft);
    if (refusal) return refusal;
  }
  const kept = refuseKeep(view, scenario, type, draft, when);
  return when === 'withAnswers'
    ? (refuseMeasure(view, scenario, type, draft) ?? kept ?? refuseFutile(view, scenario, type, draft))
    : kept;
}

function refuseNeed(view: View, scenario: PublicScenario, need: Need, draft: Draft): Refusal | null {
  const { nation } = view;
  const target = draft.answers.target;
  switch (need.need) {
    case 'noticedDoor':
      return sortedKeys(nation.assets).some((id) => nation.assets[id]?.door?.how) ? null : { refused: 'noNoticedDoor' };
    case 'holds':
      return holds(view, need.information) ? null : { refused: 'notHeld', information: need.information };
    case 'holdsAsked': {
      // Who holds nothing is told so before anything is filled in.
      const asked = draft.answers.information ?? '';
      if (asked === '' && nation.copies.length > 0) return null;
      return holds(view, asked) ? null : { refused: 'notHeld', information: asked };
    }
    case 'measure': {
      const on = Boolean(target && nation.assets[target]?.measures[need.measure]);
      if (need.is === 'on' && !on) return { refused: 'measureOff', measure: need.measure };
      return need.is === 'off' && on ? { refused: 'measureOn', measure: need.measure } : null;
    }
    case 'struck':
      return target !== undefined && nation.assets[target]?.struck
        ? null
        : { refused: 'notStruck', asset: target ?? '' };
    case 'requestedAbroad': {
      if (target === undefined) return null;
      const owner = nationOfAsset(scenario, target);
      if (owner === nation.nation) return null;
      const asked = nation.proposals.some(
        ({ proposal: p, mine }) =>
          !mine && p.kind === 'request' && p.fromNation === owner && p.item === 'set' && p.status === 'open',
      );
      return asked ? null : { refused: 'notRequested', nation: owner };
    }
    case 'reason':
      return null;
    case 'coSignature': {
      const waiting = nation.proposals.find(
        ({ proposal: p }) =>
          p.kind === 'coSignature' &&
          (p.status === 'open' || p.status === 'changed') &&
          p.draft?.type === draft.type &&
          p.draft.answers.target === target,
      );
      return waiting ? { refused: 'waitsForCoSignature', proposal: waiting.proposal.id } : null;
    }
  }
}

/** A measure is not put in force twice, nor lifted where it is not, nor sealed twice in one turn; the laboratory is asked once. */
function refuseMeasure(view: View, scenario: PublicScenario, type: PublicOrderType, draft: Draft): Refusal | null {
  const target = draft.answers.target;
  const isFreeForm = type.effects.some((effect) => effect.do === 'adjudicate');
  const again = view.nation.sealed.find(
    (o) => !isFreeForm && o.type === draft.type && o.answers.target === target && type.takesEffect === 'atResolution',
  );
  if (again) return { refused: 'alreadySealed', order: again.id };
  const kind = scenario.nations.flatMap((nation) => nation.assets).find((asset) => asset.id === target)?.kind;
  if (target === undefined || kind === undefined) return null;
  const asks = type.effects.some((effect) => effect.do === 'askLaboratory');
  if (asks && view.nation.laboratory.some((row) => row.asset === target && row.asked))
    return { refused: 'alreadyDone' };
  for (const effect of type.effects) {
    const measure = measureOf(effect, kind);
    if (measure === null) continue;
    const on = Boolean(view.nation.assets[target]?.measures[measure]);
    if (draft.answers.mode === 'off' && !on) return { refused: 'measureOff', measure };
    if (draft.answers.mode !== 'off' && on) return { refused: 'measureOn', measure };
  }
  return null;
}

/**
 * What can bring nothing any more, as the nation itself knows: a hunt where every door is known, a warning when all are shut,
 * an incident that is on record with its indicator in hand.
 */
function refuseFutile(view: View, scenario: PublicScenario, type: PublicOrderType, draft: Draft): Refusal | null {
  const { sector } = draft.answers;
  const own = scenario.nations.find((nation) => nation.id === view.nation.nation)?.assets ?? [];
  const doors = own.filter((asset) => asset.kind === 'works' || asset.kind === 'substation');
  const stands = (asset: PublicAsset) => view.nation.assets[asset.id]?.door?.state;
  const words = type.effects.map((effect) => effect.do);
  if (words.includes('hunt') && sector !== undefined) {
    const there = doors.filter((asset) => SECTOR_OF[asset.kind] === sector);
    if (there.length > 0 && there.every((asset) => stands(asset) !== undefined))
      return { refused: 'nothingToFind', sector };
  }
  if (words.includes('request') && allAsked(view, draft)) return { refused: 'alreadyDone' };
  const shut = doors.length > 0 && doors.every((asset) => stands(asset) === 'shut');
  const gained = type.effects.flatMap((effect) => (effect.do === 'grant' ? [effect.information] : []));
  const isOwn = (information: string) =>
    view.nation.copies.some(({ copy }) => copy.information === information && copy.from === null);
  if (words.includes('declare') && gained.length > 0 && gained.every(isOwn)) return { refused: 'alreadyDone' };
  return words.includes('advise') && shut ? { refused: 'doorsShut' } : null;
}

/** Every nation that is asked has an open request of ours for the same item already. */
function allAsked({ nation }: View, { answers }: Draft): boolean {
  const open = nation.proposals.flatMap(({ proposal: p, mine }) =>
    mine && p.kind === 'request' && p.status === 'open' && p.item === answers.item ? [p.toNation] : [],
  );
  return answers.nations?.every((id) => open.includes(id)) ?? false;
}

function holds(view: View, information: string): boolean {
  return view.nation.copies.some(({ copy }) => copy.information === information);
}
