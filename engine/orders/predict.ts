import type { AssetKind, Draft } from '../model/order.ts';
import type { PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import { reservesOf } from './reservesOf.ts';

/** What an order is expected to do, from view and public catalogue alone: never a promise. */
export type Prediction =
  | { readonly predicts: 'service'; readonly asset: string; readonly perMille: number }
  | { readonly predicts: 'doorsShut'; readonly fromTurn: number }
  | { readonly predicts: 'doorHeld'; readonly asset: string; readonly fromHour: number }
  | { readonly predicts: 'doorShutAlready'; readonly asset: string }
  | { readonly predicts: 'feedersClosed'; readonly asset: string; readonly atHour: number }
  | { readonly predicts: 'partsMended'; readonly asset: string; readonly atHour: number }
  | { readonly predicts: 'treatedAgain'; readonly asset: string; readonly atHour: number }
  | { readonly predicts: 'weighsLess'; readonly people: number; readonly perMille: number }
  | { readonly predicts: 'trustAtRisk'; readonly perMille: number }
  | { readonly predicts: 'arrives'; readonly asset: string; readonly atHour: number }
  | { readonly predicts: 'keptFirst'; readonly kind: AssetKind; readonly fromHour: number }
  | { readonly predicts: 'binds'; readonly item: string; readonly count: number };

/** The predicted effects of a draft, in the order of its effects; empty when nothing can be said yet. */
export function predict(view: View, scenario: PublicScenario, draft: Draft): readonly Prediction[] {
  const type = scenario.orders.find((order) => order.id === draft.type);
  if (!type || draft.answers.mode === 'off') return [];
  const { turn, nation } = view.nation;
  const opens = scenario.hoursPerTurn * (turn - 1);
  const closes = opens + scenario.hoursPerTurn;
  const all = scenario.nations.flatMap((n) => n.assets);
  const target = all.find((asset) => asset.id === draft.answers.target);
  const predictions: Prediction[] = reservesOf(type, draft, '').map(({ item, count }) => ({
    predicts: 'binds',
    item,
    count,
  }));
  for (const effect of type.effects) {
    switch (effect.do) {
      case 'advise':
        predictions.push({ predicts: 'doorsShut', fromTurn: turn + 2 });
        break;
      case 'isolate':
        if (!target) break;
        predictions.push(
          view.nation.assets[target.id]?.door?.state === 'shut'
            ? { predicts: 'doorShutAlready', asset: target.id }
            : { predicts: 'doorHeld', asset: target.id, fromHour: opens },
        );
        predictions.push({ predicts: 'service', asset: target.id, perMille: 1000 - effect.reducesPerMille });
        break;
      case 'goManual':
        if (target?.kind !== 'works') break;
        predictions.push({ predicts: 'service', asset: target.id, perMille: effect.servicePerMille });
        predictions.push({ predicts: 'treatedAgain', asset: target.id, atHour: closes });
        break;
      case 'repair': {
        if (target?.kind !== 'substation' && target?.kind !== 'hub') break;
        const atHour = opens + hoursToRepair(effect.crewHours, effect.secondCrewAfterHours, draft.answers.count ?? 1);
        const isOpen = target.kind === 'substation' && view.nation.assets[target.id]?.struck?.what !== 'disable';
        predictions.push({ predicts: isOpen ? 'feedersClosed' : 'partsMended', asset: target.id, atHour });
        break;
      }
      case 'notice': {
        const people = scenario.nations.find((n) => n.id === nation)?.people ?? 0;
        predictions.push({ predicts: 'weighsLess', people, perMille: scenario.reducedWeightPerMille });
        predictions.push({ predicts: 'trustAtRisk', perMille: effect.needlessTrust });
        break;
      }
      case 'protect':
        // Where nothing was hit, the water is treated as it is; a substation treats none.
        if (target?.kind === 'works' && view.nation.assets[target.id]?.struck)
          predictions.push({
            predicts: 'treatedAgain',
            asset: target.id,
            atHour: closes + effect.fullServiceAfterHours,
          });
        break;
      case 'dispatch': {
        if (!target) break;
        const home =
          scenario.nations.find((n) => n.id === nation)?.assets.some((asset) => asset.id === target.id) ?? false;
        predictions.push({
          predicts: 'arrives',
          asset: target.id,
          atHour: opens + (home ? effect.homeHours : effect.abroadHours),
        });
        break;
      }
      case 'keepFirst':
        if (draft.answers.keep) predictions.push({ predicts: 'keptFirst', kind: draft.answers.keep, fromHour: opens });
        break;
      default:
        break;
    }
  }
  return predictions;
}

/** Hours until the work is done: one crew first, the others after some hours. */
function hoursToRepair(crewHours: number, secondAfter: number, crews: number): number {
  let left = crewHours;
  let hour = 0;
  while (left > 0 && hour < 1000) {
    left -= hour < secondAfter ? 1 : crews;
    hour += 1;
  }
  return hour;
}
