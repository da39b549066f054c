import type { Campaign, Deed } from '../../../engine/model/campaign.ts';
import type { NationId } from '../../../engine/model/ids.ts';
import type { PartId } from '../../../engine/model/network.ts';
import type { Fault } from '../fault.ts';
import { givers, targets } from '../foresee/givers.ts';
import { suggest } from '../nearest.ts';
import { type Disableable, partsAt } from '../networks/partsAt.ts';
import { plainCommunications } from '../networks/plainCommunications.ts';
import { plainEnergy } from '../networks/plainEnergy.ts';
import { faultAt, type Part, type Parts } from '../parts.ts';
import type { Path } from '../source.ts';

/**
 * Parts that a stage disables are parts of the nation's networks, stand or end at the asset that is named, and are named once (rule S4). That no
 * crew can ever mend them is a warning.
 */
export function checkDisabled(
  part: Part<Campaign>,
  path: Path,
  { asset, parts: wrote, forHours }: Extract<Deed, { do: 'disable' }>,
  parts: Parts,
  nation: NationId,
): readonly Fault[] {
  const networks = networksOf(parts, nation);
  const here = partsAt(networks, asset);
  const all = allParts(networks);
  const faults = wrote.flatMap((id, i) => {
    const fault = (says: string, remedy: string) => [faultAt(part, [...path, 'parts', i], says, remedy)];
    if (wrote.indexOf(id) !== i) return fault(`\`${id}\` stands here a second time`, 'remove it');
    if (here.includes(id)) return [];
    const says = all.includes(id)
      ? `\`${id}\` neither stands nor ends at \`${asset}\``
      : `\`${id}\` is no part that could be disabled in the networks of this nation`;
    return fault(says, suggest(id, here, 'what can be disabled there'));
  });
  if (forHours !== null || canMend(parts, nation, asset)) return faults;
  const says = `no order of \`${nation}\` mends what is out of service at \`${asset}\`: it stays out to the end`;
  const remedy = 'write hours, or let an order with `do: repair` be aimed there';
  return [...faults, faultAt(part, [...path, 'forHours'], says, remedy, 'warning')];
}

/** Whether a nation has an order for work by hand that can be aimed at this asset. */
function canMend(parts: Parts, nation: NationId, asset: string): boolean {
  return parts.orders.some(
    ({ value: order }) =>
      order.effects.some((effect) => effect.do === 'repair') &&
      givers(order, parts).some(({ id }) => id === nation) &&
      targets(order, nation, parts).includes(asset),
  );
}

/** A nation's networks, whether its author wrote them or plain ones are made. */
function networksOf({ nations, networks }: Parts, nation: NationId): Disableable {
  const written = networks.find(({ value }) => value.id === nation)?.value;
  if (written) return written;
  const assets = nations.find(({ value }) => value.id === nation)?.value.assets ?? [];
  return { energy: plainEnergy(assets), communications: plainCommunications(assets) };
}

function allParts({ energy, communications }: Disableable): readonly PartId[] {
  const { branches, units, ties, hvdc = [] } = energy;
  return [...branches, ...units, ...ties, ...hvdc, ...communications.sites, ...communications.links].map(
    ({ id }) => id,
  );
}
