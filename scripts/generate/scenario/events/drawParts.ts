import type { Campaign, Stage } from '../../../../engine/model/campaign.ts';
import { partsAt } from '../../../../scenarios/load/networks/partsAt.ts';
import { type Draw, drawFrom } from '../../references/draw.ts';
import type { DrawnNation } from '../drawNation.ts';
import { ofKind, type Site } from '../places/site.ts';
import type { Wave } from './drawCampaigns.ts';

/** The campaign that reaches below the map. */
export const PARTS_CAMPAIGN = 'loose-thread';
/** In one wave of so many something is put out of service. */
const WAVES_TO_ONE = 3;

/**
 * What is put out of service below the map in some waves, the turn after the log-on: lines and ties at a substation, of which one lost is none too many
 * for a drawn grid, or links of a hub. Each nation's from a draw of its own, so that nothing else is drawn otherwise. Nothing where no wave has any.
 */
export function partsCampaigns(
  waves: readonly Wave[],
  nations: readonly DrawnNation[],
  seed: string,
  head: Pick<Campaign, 'actor' | 'attackVersion'>,
): readonly Campaign[] {
  const tracks = nations.flatMap((nation) => {
    const draw = drawFrom(`scenario ${seed} ${nation.id} parts`);
    return waves
      .filter((wave) => wave.nation === nation.id)
      .flatMap((wave) => {
        const isStruck = draw.whole(1, WAVES_TO_ONE) === 1;
        const stage = stageOf(nation, wave, draw);
        return isStruck && stage ? [{ id: `${nation.id}-${wave.number}`, stages: [stage] }] : [];
      });
  });
  if (tracks.length === 0) return [];
  return [{ id: PARTS_CAMPAIGN, name: { en: 'Loose Thread, drawn' }, ...head, tracks }];
}

/** A stage at one of the wave's substations, half of the time by its door, or at a hub, which has none and where no order of the catalogue mends. */
function stageOf({ sites, network }: DrawnNation, wave: Wave, draw: Draw): Stage | null {
  const hubs = ofKind(sites, 'hub');
  const atHub = draw.whole(0, 2) === 0;
  const site: Site | undefined = atHub ? hubs[draw.whole(0, hubs.length - 1)] : wave.substations[0];
  const isLasting = draw.whole(0, 1) === 0;
  const byDoor = draw.whole(0, 1) === 0;
  const hours = draw.whole(2, 9);
  const parts = site ? drawn(partsAt(network, site.id), draw) : [];
  if (!site || parts.length === 0) return null;
  return {
    id: 'parts',
    name: { en: `${parts.length} parts out of service at ${site.name}` },
    techniques: ['T0855', 'T0826'],
    dwellTurns: wave.logOnTurn + 1,
    needsDoor: byDoor && !atHub ? site.id : null,
    effects: [{ do: 'disable', asset: site.id, parts, forHours: isLasting && !atHub ? null : hours }],
  };
}

/** Two parts of three, in their order, but one at least. */
function drawn(parts: readonly string[], draw: Draw): readonly string[] {
  const some = parts.filter(() => draw.whole(0, 2) > 0);
  return some.length > 0 ? some : parts.slice(0, 1);
}
