import { t } from '@lingui/core/macro';
import type { Cause } from '../../../engine/model/cause.ts';
import type { AssetId } from '../../../engine/model/ids.ts';
import type { Service } from '../../../engine/model/scenario.ts';
import { gives } from '../gives.ts';
import { livesOnFuel } from '../livesOnFuel.ts';
import { sentenceCase } from '../sentenceCase.ts';
import { serviceWord } from '../vocabulary.ts';
import type { CauseNames } from './causeNames.ts';
import { partWords } from './partWords.ts';

/** One link of a causal chain in words, without its hour: what was so, or what happened, in the past. */
export function causeWords(cause: Cause, names: CauseNames): string {
  return sentenceCase(words(cause, names));
}

function words(cause: Cause, names: CauseNames): string {
  const where = placeWords(cause, names);
  const asset = cause.asset === null ? where : names.asset(cause.asset);
  const { part } = cause;
  const isDistrict = cause.asset !== null && names.kind(cause.asset) === 'district';
  switch (cause.what) {
    case 'serviceLost':
      return lostWords(cause, where, names);
    case 'importLost':
      return importWords(cause, names);
    case 'bufferEmpty':
      return emptyWords(cause.asset, cause.service ?? 'power', asset, names);
    case 'restarting':
      return t`${where} was starting again`;
    case 'untreatedAtTaps':
      return t`untreated water reached the taps of ${asset}`;
    case 'branchOpened':
      return t`${where} was switched off`;
    case 'branchTripped':
      return t`${where} tripped under overload`;
    case 'unitLost':
      return t`${where} stopped`;
    case 'tieCut':
      return t`${where} was cut`;
    case 'hvdcCut':
      return t`${where} carried no more`;
    case 'feederShed':
      return t`the power of ${asset} was shed`;
    case 'blackout':
      return cause.asset === null && part === undefined ? t`the grid went dark` : t`the grid went dark at ${where}`;
    case 'pumpsStopped':
      return part === undefined ? t`the pumps of ${asset} stopped` : t`${where} stopped`;
    case 'noPressure':
      return t`the pipes to ${asset} had no pressure`;
    case 'siteDark':
      return part === undefined && isDistrict ? t`the telecom sites of ${asset} went dark` : t`${where} went dark`;
    case 'cutOffFromCore':
      return t`${where} was cut off from the telecom network`;
    case 'linkCut':
      return t`${where} went dead`;
    case 'linksFull':
      return t`the telecom links of ${where} were full`;
    case 'cashGone':
      return t`the cash machines of ${asset} were empty`;
    case 'bankInDefault':
      return t`${where} could not pay what was due at the cut-off`;
    case 'incomingUnsent':
      return t`what other banks were to pay ${where} could not be sent`;
    case 'liquidityShort':
      return t`${where} held and could borrow less than it owed`;
    case 'stationsDry':
      return t`the filling stations of ${asset} were dry`;
    case 'feedersOpened':
      return t`somebody opened the feeders of ${asset} on false readings`;
    case 'dosingStopped':
      return t`somebody stopped the chlorine at ${asset}`;
    case 'manual':
      return t`${asset} was worked by hand`;
    case 'isolated':
      return t`${asset} was cut off from the office network`;
    case 'advisory':
      return t`checks after the warning slowed ${asset} down`;
    case 'stage':
      return stageWords(cause, asset, names);
  }
}

/** Where it happened: the part and the asset that it stands at or serves, as far as either is told. */
function placeWords({ asset, part }: Cause, names: CauseNames): string {
  const at = asset === null ? null : names.asset(asset);
  if (part === undefined) return at ?? t`a part of the network`;
  const which = partWords(part, names);
  return at === null ? which : t`${which} at ${at}`;
}

function lostWords({ asset, part, service }: Cause, where: string, names: CauseNames): string {
  if (service === undefined) return t`${where} did not serve`;
  const kind = asset === null ? null : names.kind(asset);
  // What comes to an asset by a feeder or a tap of its own; what is in its store is another matter, and a district has none.
  if (asset !== null && part !== undefined)
    return kind === 'district'
      ? t`${names.asset(asset)} had no ${serviceWord(service)}`
      : t`${names.asset(asset)} had no ${serviceWord(service)} from outside`;
  if (!gives(kind, service)) return t`${where} had no ${serviceWord(service)}`;
  return service === 'care' ? t`${where} was dark` : t`${where} gave no ${serviceWord(service)}`;
}

/** What came from another nation, which is all that is told of it. */
function importWords({ part, service }: Cause, names: CauseNames): string {
  const what = serviceWord(service ?? 'communications');
  return part === undefined ? t`no ${what} came from abroad` : t`no ${what} came from ${names.nation(part)}`;
}

/** That what was in store of a service is used up. */
function emptyWords(id: AssetId | null, service: Service, asset: string, names: CauseNames): string {
  switch (service) {
    case 'power':
      return id !== null && livesOnFuel(names.kind(id))
        ? t`${asset} had no fuel left`
        : t`the battery of ${asset} was flat`;
    case 'water':
      return t`${asset} had no water left in store`;
    case 'fuel':
      return t`${asset} had no fuel left in store`;
    case 'payments':
      return t`${asset} had no cash left`;
    case 'communications':
    case 'care':
      return t`${asset} could do no longer without ${serviceWord(service)}`;
  }
}

function stageWords({ stage }: Cause, asset: string, names: CauseNames): string {
  if (stage === undefined || !names.stage) return t`an intruder acted at ${asset}`;
  return t`attack: ${names.stage(stage)}`;
}
