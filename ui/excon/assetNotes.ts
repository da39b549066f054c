import { t } from '@lingui/core/macro';
import { MEASURES } from '../../engine/model/order.ts';
import { SERVICES, type Service } from '../../engine/model/scenario.ts';
import { partsWords } from '../kit/causes/partsWords.ts';
import { keptWord } from '../kit/keptWord.ts';
import { livesOnFuel } from '../kit/livesOnFuel.ts';
import type { Names } from '../kit/names.ts';
import { sentenceCase } from '../kit/sentenceCase.ts';
import { measureWord, serviceWord } from '../kit/vocabulary.ts';
import type { TruthSite } from './truthSite.ts';

/** What runs out or comes next at a site, in a few words for the map; null when nothing does. */
export function countdownWords({ asset, columns, index, cutOff, posture, tapsInHours }: TruthSite): string | null {
  if (tapsInHours !== null) return tapsInHours === 0 ? t`at the taps` : t`taps in ${tapsInHours} h`;
  const crewHours = columns.crewHoursLeft[index] ?? 0;
  if (posture.measures.repair && crewHours > 0) return t`${crewHours} crew-hours left`;
  const hasBuffer = asset.dependsOn.some(({ service, bufferHours }) => service === 'power' && bufferHours > 0);
  if (!cutOff || !hasBuffer) return null;
  const hours = columns.bufferHours[index] ?? 0;
  if (livesOnFuel(asset.kind)) return hours === 0 ? t`no fuel` : t`fuel ${hours} h`;
  return hours === 0 ? t`battery flat` : t`battery ${hours} h`;
}

/** A substation whose feeders were closed as the turn ended: its power is back with the first hour that runs. */
function isClosedAgain({ asset, posture, columns, index, isDark }: TruthSite): boolean {
  const isClosed = asset.kind === 'substation' && columns.feedersClosed[index] === 1;
  return isClosed && !isDark && 'power' in posture.lostSinceHour;
}

/** What a site is without, beside the power that it gets from a substation, and beside what the other notes say. */
function lacksOf({ asset, posture, lacks, columns, index }: TruthSite): readonly Service[] {
  if (asset.kind !== 'district') return lacks;
  const isUntreated = columns.untreated[index] === 1;
  return SERVICES.filter((service) => service in posture.lostSinceHour && !(service === 'water' && isUntreated));
}

/** Everything worth a word about a site, most urgent first: what struck it, what comes, what stands there, the way in. */
export function assetNotes(site: TruthSite, names: Names): readonly string[] {
  const { posture, door } = site;
  const notes: string[] = [];
  if (posture.struck && posture.struck.what !== 'disable')
    notes.push(posture.struck.what === 'stopDosing' ? t`Treatment stopped` : t`Feeders opened`);
  else if (isClosedAgain(site)) notes.push(t`Feeders closed, power comes back`);
  if (site.isDark) notes.push(t`The grid is dark here`);
  if (posture.disabled.length > 0)
    notes.push(
      t`Out of service: ${partsWords(
        posture.disabled.map(({ part }) => part),
        names,
      )}`,
    );
  const lacks = lacksOf(site);
  if (!posture.struck && site.cutOff && !lacks.includes('power')) notes.push(t`No power from its substation`);
  if (lacks.length > 0) notes.push(t`Without ${lacks.map(serviceWord).join(', ')}`);
  const next = countdownWords(site);
  if (next) notes.push(sentenceCase(next));
  if (site.columns.untreated[site.index] === 1) notes.push(t`Untreated water at the taps`);
  if (posture.recovering) notes.push(t`Team brings it back`);
  for (const kind of MEASURES) if (posture.measures[kind]) notes.push(measureWord(kind));
  if (site.keepsFirst) notes.push(t`Kept first when power is short: ${keptWord(site.keepsFirst)}`);
  if (door?.state === 'open') notes.push(door.noticed ? t`Door open, noticed` : t`Door open, not noticed`);
  if (door?.state === 'shut') notes.push(t`Door shut`);
  return notes;
}
