import type { Campaign, Deed } from '../../../engine/model/campaign.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { Fault } from '../fault.ts';
import { type Check, faultAt, type Part, type Parts } from '../parts.ts';
import { assetsOf, stageRows } from '../stageRows.ts';
import { checkDisabled } from './checkDisabled.ts';

/** At which kinds of asset a stage can do something. */
const ACTS_AT: Readonly<Record<Deed['do'], readonly AssetKind[]>> = {
  openDoor: ['works', 'substation'],
  stopDosing: ['works'],
  openFeeders: ['substation'],
  disable: ['substation', 'hub'],
};

/** Stages act on assets of one nation that can be acted on, through doors that an earlier stage opens. */
export const checkCampaigns: Check = (parts) => parts.campaigns.flatMap((part) => checkCampaign(part, parts));

function checkCampaign(part: Part<Campaign>, parts: Parts): readonly Fault[] {
  const faults: Fault[] = [];
  const opened = new Map<string, number>();
  for (const row of stageRows(parts))
    if (row.what === 'opensDoor' && !opened.has(row.asset)) opened.set(row.asset, row.turn);
  const owner = new Map(
    parts.nations.flatMap(({ value }) => value.assets.map((asset) => [asset.id, { asset, nation: value.id }])),
  );
  for (const [t, track] of part.value.tracks.entries()) {
    const nations = new Set<string>();
    let turn = 0;
    for (const [s, stage] of track.stages.entries()) {
      const path = ['tracks', t, 'stages', s];
      turn += stage.dwellTurns;
      const touched = [stage.needsDoor, ...stage.effects.flatMap(assetsOf)].filter((id) => id !== null);
      for (const id of touched) nations.add(owner.get(id)?.nation ?? '');
      const door = stage.needsDoor;
      const since = door === null ? 0 : opened.get(door);
      if (since === undefined || (since >= turn && door !== null)) {
        const says =
          since === undefined
            ? `no stage opens a door at \`${door}\`, so that \`${stage.id}\` is always blocked`
            : `the door at \`${door}\` opens in turn ${since}, not before \`${stage.id}\` in turn ${turn}`;
        const remedy = 'add an earlier stage with `do: openDoor`, or write `needsDoor: null`';
        faults.push(faultAt(part, [...path, 'needsDoor'], says, remedy));
      }
      for (const [e, effect] of stage.effects.entries()) {
        for (const id of assetsOf(effect)) {
          const asset = owner.get(id)?.asset;
          if (!asset || ACTS_AT[effect.do].includes(asset.kind)) continue;
          const says = `\`${effect.do}\` cannot act at \`${id}\`, which is a ${asset.kind}`;
          faults.push(faultAt(part, [...path, 'effects', e], says, `choose a ${ACTS_AT[effect.do].join(' or a ')}`));
        }
        if (effect.do === 'disable') {
          const at = owner.get(effect.asset);
          if (at && ACTS_AT.disable.includes(at.asset.kind))
            faults.push(...checkDisabled(part, [...path, 'effects', e], effect, parts, at.nation));
        }
      }
    }
    if (nations.size > 1) {
      const says = `the track \`${track.id}\` touches several nations: ${[...nations].join(', ')}`;
      faults.push(faultAt(part, ['tracks', t], says, 'make one track for each nation'));
    }
  }
  return faults;
}
