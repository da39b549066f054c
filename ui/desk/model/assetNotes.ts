import { t } from '@lingui/core/macro';
import type { AssetId } from '../../../engine/model/ids.ts';
import { MEASURES } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { keptWord } from '../../kit/keptWord.ts';
import type { Names } from '../../kit/names.ts';
import { measureWord } from '../../kit/vocabulary.ts';
import { causeSentence } from './causeSentence.ts';
import { noticedSentence } from './lineSentence.ts';
import { struckSentence } from './struckSentence.ts';

/** What is known of an own asset in words: why it is down, nearest cause first, and what stands there. */
export function assetNotes(
  view: View,
  scenario: PublicScenario,
  id: AssetId,
  names: Names,
): { readonly chain: readonly string[]; readonly notes: readonly string[] } {
  const asset = view.nation.assets[id];
  if (!asset) return { chain: [], notes: [] };
  const chain: string[] = [];
  for (const loss of asset.lost) for (const cause of loss.because) chain.push(causeSentence(cause, names));
  if (asset.struck && chain.length === 0)
    chain.push(struckSentence(asset.struck.what, names.asset(id), asset.struck.hour));
  const notes: string[] = [];
  for (const kind of MEASURES) {
    const measure = asset.measures[kind];
    if (!measure) continue;
    notes.push(
      measure.untilTurn === null
        ? t`${measureWord(kind)} since turn ${measure.sinceTurn}`
        : t`${measureWord(kind)} from turn ${measure.sinceTurn} to the end of turn ${measure.untilTurn}`,
    );
  }
  notes.push(...keptNotes(view, scenario, id));
  for (const sample of view.nation.laboratory)
    if (sample.asset === id) notes.push(t`Laboratory: answers when turn ${sample.dueTurn} opens`);
  if (asset.door?.state === 'shut') notes.push(t`Remote door shut for good in turn ${asset.door.turn}`);
  if (asset.door?.state === 'noticed') {
    const how = asset.door.how ? noticedSentence(asset.door.how, names) : '';
    notes.push(t`Odd log-on noticed in turn ${asset.door.turn}. ${how}`);
  }
  return { chain: [...new Set(chain)], notes };
}

/** The plan of shedding where it is carried out, and where it helps. */
function keptNotes({ nation: { keepFirst } }: View, scenario: PublicScenario, id: AssetId): readonly string[] {
  if (keepFirst === null) return [];
  const kind = scenario.nations.flatMap((nation) => nation.assets).find((asset) => asset.id === id)?.kind;
  if (kind === 'substation') return [t`Kept first when power is short: ${keptWord(keepFirst)}`];
  return kind === keepFirst ? [t`Kept first when power is short`] : [];
}
