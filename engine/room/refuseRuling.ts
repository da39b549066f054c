import { purseOf } from '../coordination/purse.ts';
import type { ControlInput } from '../model/input.ts';
import type { AssetKind } from '../model/order.ts';
import { RULING_SITES, type RulingEffect, SITE_WORDS } from '../model/ruling.ts';
import type { Scenario } from '../model/scenario.ts';
import type { DoorRefusal, Refusal } from '../orders/refusal.ts';
import { doorRow, nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { freeOf } from '../view/freeOf.ts';

/**
 * Judges a ruling on a free-form order (rule F2): the order waits, the site is its nation's own and fits each effect, nothing
 * is done to it twice, the crews are there.
 */
export function refuseRuling(
  scenario: Scenario,
  state: State,
  input: Extract<ControlInput, { type: 'adjudicate' }>,
): Refusal | DoorRefusal | null {
  const ruling = state.rulings.find((row) => row.order.id === input.order);
  if (!ruling) return { refused: 'unknownTarget', what: 'free-form order', id: input.order };
  if (ruling.status !== 'waiting') return { refused: 'alreadyDone' };
  if (input.verdict === 'decline') return null;
  const assets = scenario.nations.find((nation) => nation.id === ruling.nation)?.assets ?? [];
  const site = assets.find((asset) => asset.id === input.target);
  if (input.target !== null && !site) {
    return { refused: 'badAnswer', ask: 'target', allowed: assets.map((asset) => asset.id) };
  }
  const words = input.effects.map((effect) => effect.do);
  const twice = words.find((word, i) => SITE_WORDS.includes(word) && words.indexOf(word) !== i);
  if (twice) return { refused: 'badAnswer', ask: twice, allowed: ['once'] };
  for (const effect of input.effects) {
    if (!SITE_WORDS.includes(effect.do)) continue;
    if (!site) return { refused: 'missingAnswer', ask: 'target' };
    const fits = assets.filter((asset) => fitsSite(effect, asset.id, asset.kind, state, ruling.nation));
    if (!fits.includes(site)) return { refused: 'badAnswer', ask: effect.do, allowed: fits.map((asset) => asset.id) };
  }
  return refuseOccupied(scenario, state, ruling.nation, input.effects) ?? refuseGranted(scenario, input.effects);
}

function fitsSite(effect: RulingEffect, asset: string, kind: AssetKind, state: State, nation: string): boolean {
  if (effect.do === 'shutDoor') return doorRow(state, nation, asset) !== null;
  if (!RULING_SITES[effect.do]?.includes(kind)) return false;
  const row = nationRow(state, nation);
  const index = row.postures.findIndex((posture) => posture.asset === asset);
  // Hours can only be worked off where work is under way.
  return effect.do !== 'work' || (row.columns.crewHoursLeft[index] ?? 0) > 0;
}

function refuseOccupied(
  scenario: Scenario,
  state: State,
  nation: string,
  effects: readonly RulingEffect[],
): Refusal | null {
  const purse = purseOf(scenario, state, nation);
  const owned = scenario.nations.find((n) => n.id === nation);
  for (const item of ['crew', 'team', 'set'] as const) {
    const needed = effects.reduce(
      (sum, effect) => (effect.do === 'occupy' && effect.item === item ? sum + Number(effect.count) : sum),
      0,
    );
    const free = freeOf(purse, item);
    if (needed > 0 && owned?.mayOnlyTravel.includes(item)) return { refused: 'mayOnlyTravel', item };
    if (needed > free) return { refused: 'purseEmpty', item, needed, free };
  }
  return null;
}

function refuseGranted(scenario: Scenario, effects: readonly RulingEffect[]): Refusal | null {
  const known = scenario.information.map((information) => information.id);
  const wrong = effects.find((effect) => effect.do === 'grant' && !known.includes(effect.information));
  return wrong ? { refused: 'badAnswer', ask: 'information', allowed: known } : null;
}
