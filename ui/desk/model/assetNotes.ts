import { t } from '@lingui/core/macro';
import type { AssetId } from '../../../engine/model/ids.ts';
import { MEASURES } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { AssetView, View } from '../../../engine/view/view.ts';
import { lossWhys } from '../../kit/causes/lossWhys.ts';
import { lostThere } from '../../kit/causes/lostThere.ts';
import { partsWords } from '../../kit/causes/partsWords.ts';
import type { Why } from '../../kit/causes/why.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { keptWord } from '../../kit/keptWord.ts';
import type { Names } from '../../kit/names.ts';
import { measureWord, serviceWord } from '../../kit/vocabulary.ts';
import { noticedSentence } from './lineSentence.ts';

/** What is known of an own asset: what it is without and why, as its nation was told, and in words what stands there. */
export function assetNotes(
  view: View,
  scenario: PublicScenario,
  id: AssetId,
  names: Names,
): { readonly whys: readonly Why[]; readonly notes: readonly string[] } {
  const asset = view.nation.assets[id];
  if (!asset) return { whys: [], notes: [] };
  const lost = lossWhys(asset.lost, names.language);
  const whys = lost.length > 0 || asset.struck ? lost : fromOutside(view, scenario, id);
  const notes: string[] = [];
  if (asset.struck && whys.length === 0) {
    const note = struckNote(asset.struck);
    if (note !== null) notes.push(note);
  }
  if (asset.disabled.length > 0) notes.push(t`Out of service: ${partsWords(asset.disabled, names)}`);
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
  return { whys, notes };
}

/** What was done there, where the card says whose it is; null where the parts that are out of service say it. */
function struckNote({ what, hour }: NonNullable<AssetView['struck']>): string | null {
  const time = exerciseTime(hour);
  switch (what) {
    case 'stopDosing':
      return t`Chlorine at zero since ${time}`;
    case 'openFeeders':
      return t`Feeders opened on false readings at ${time}`;
    case 'disable':
      return null;
  }
}

/** Why an asset that still serves lives on its fuel or battery, or does with less: what does not come to it, and why. */
function fromOutside(view: View, scenario: PublicScenario, id: AssetId): readonly Why[] {
  const takes = scenario.own.dependencies.find(({ asset }) => asset === id)?.dependsOn ?? [];
  return takes.flatMap(({ service, from }): readonly Why[] => {
    const giver = view.nation.assets[from];
    const head = (hour: number) => t`Without ${serviceWord(service)} from outside since ${exerciseTime(hour)}`;
    if (service === 'power' && giver?.struck?.what === 'openFeeders') {
      const { hour } = giver.struck;
      return [{ head: head(hour), causes: [{ what: 'feedersOpened', asset: from, hour, depth: 0 }] }];
    }
    const loss = giver?.lost.find((one) => one.service === service);
    return loss ? [{ head: head(loss.hour), causes: lostThere(from, loss) }] : [];
  });
}

/** The plan of shedding where it is carried out, and where it helps. */
function keptNotes({ nation: { keepFirst } }: View, scenario: PublicScenario, id: AssetId): readonly string[] {
  if (keepFirst === null) return [];
  const kind = scenario.nations.flatMap((nation) => nation.assets).find((asset) => asset.id === id)?.kind;
  if (kind === 'substation') return [t`Kept first when power is short: ${keptWord(keepFirst)}`];
  return kind === keepFirst ? [t`Kept first when power is short`] : [];
}
