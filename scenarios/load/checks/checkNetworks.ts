import type { AssetKind } from '../../../engine/model/order.ts';
import type { Asset, Service } from '../../../engine/model/scenario.ts';
import type { Fault } from '../fault.ts';
import { type Check, faultAt, type NationFile, type Part, type Parts } from '../parts.ts';
import { checkBanking } from './networks/checkBanking.ts';
import { checkCommunications } from './networks/checkCommunications.ts';
import { checkEnergy } from './networks/checkEnergy.ts';
import { checkParts } from './networks/checkParts.ts';
import { checkTransport } from './networks/checkTransport.ts';
import { checkWater } from './networks/checkWater.ts';
import type { NetworkCheck } from './networks/networkUnder.ts';

/** Which kind of asset gives a service. */
const GIVES: Readonly<Record<Service, AssetKind>> = {
  power: 'substation',
  water: 'works',
  communications: 'hub',
  care: 'hospital',
  payments: 'bankSwitch',
  fuel: 'port',
};

/** What can come from an asset abroad. Power comes over ties, and care by no line. */
const ABROAD: readonly Service[] = ['water', 'communications', 'payments', 'fuel'];
/** Who can take it: districts and substations are served by their own nation's networks. */
const TAKERS: readonly AssetKind[] = ['works', 'hospital', 'hub', 'bankSwitch', 'port'];

/** Numbers that only one kind of asset has. */
const ONLY = [
  ['people', 'district'],
  ['pipeHours', 'works'],
  ['setHours', 'hospital'],
] as const;

/** What is looked at in a network file. */
const BELOW: readonly NetworkCheck[] = [
  checkParts,
  checkEnergy,
  checkWater,
  checkCommunications,
  checkBanking,
  checkTransport,
];

/**
 * A nation's network runs from givers to takers and has no circles, also over borders, which it crosses where it names the other nation; the networks
 * below the map fit it.
 */
export const checkNetworks: Check = (parts) => [
  ...parts.nations.flatMap((part) => checkNation(part, parts)),
  ...parts.networks.flatMap((part) => {
    const nation = parts.nations.find(({ value }) => value.id === part.value.id)?.value;
    return nation ? BELOW.flatMap((check) => check({ part, nation, parts })) : [];
  }),
];

function checkNation(part: Part<NationFile>, { nations }: Parts): readonly Fault[] {
  const faults: Fault[] = [];
  const assets = new Map(nations.flatMap(({ value }) => value.assets).map((asset) => [asset.id, asset]));
  for (const [i, asset] of part.value.assets.entries()) {
    for (const [key, kind] of ONLY) {
      if (asset[key] !== 0 && asset.kind !== kind) {
        const says = `\`${asset.id}\` is a ${asset.kind} and has \`${key}\``;
        faults.push(faultAt(part, ['assets', i, key], says, `remove the line; only a ${kind} has it`));
      }
    }
    for (const [j, dependency] of asset.dependsOn.entries()) {
      const path = ['assets', i, 'dependsOn', j, 'from'];
      const giver = assets.get(dependency.from);
      const owner = nations.find(({ value }) => value.assets.some(({ id }) => id === dependency.from))?.value.id;
      const named = dependency.nation ?? part.value.id;
      if (dependency.nation === part.value.id) {
        const says = `\`${asset.id}\` names its own nation beside \`${dependency.from}\``;
        faults.push(faultAt(part, ['assets', i, 'dependsOn', j, 'nation'], says, 'remove `nation`'));
      } else if (!giver || owner !== named) {
        const says = `\`${asset.id}\` depends on \`${dependency.from}\`, which belongs to another nation`;
        const own = `choose an asset of \`${named}\``;
        const foreign = ABROAD.includes(dependency.service) && TAKERS.includes(asset.kind) && owner !== undefined;
        const line = owner === part.value.id ? 'remove `nation`' : `write \`nation: ${owner}\` beside it`;
        faults.push(faultAt(part, path, says, foreign ? `${own}, or ${line}` : own));
      } else if (owner !== part.value.id && !ABROAD.includes(dependency.service)) {
        const says = `\`${asset.id}\` takes ${dependency.service} from another nation`;
        const remedy = dependency.service === 'power' ? 'let it come over a tie' : `choose ${ABROAD.join(', ')}`;
        faults.push(faultAt(part, path, says, remedy));
      } else if (owner !== part.value.id && !TAKERS.includes(asset.kind)) {
        const says = `\`${asset.id}\` is a ${asset.kind} and takes ${dependency.service} from another nation`;
        faults.push(faultAt(part, path, says, `let a ${TAKERS.join(', ')} take it`));
      } else if (giver.kind !== GIVES[dependency.service]) {
        const says = `\`${giver.id}\` is a ${giver.kind} and gives no ${dependency.service}`;
        faults.push(faultAt(part, path, says, `choose a ${GIVES[dependency.service]}, or another service`));
      }
    }
    if (dependsOnItself(asset, assets)) {
      const says = `\`${asset.id}\` depends on itself, directly or through others`;
      faults.push(faultAt(part, ['assets', i, 'dependsOn'], says, 'remove one dependency of the circle'));
    }
  }
  return faults;
}

function dependsOnItself(asset: Asset, assets: ReadonlyMap<string, Asset>): boolean {
  const seen = new Set<string>();
  const ahead = [...asset.dependsOn];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (next.from === asset.id) return true;
    if (seen.has(next.from)) continue;
    seen.add(next.from);
    ahead.push(...(assets.get(next.from)?.dependsOn ?? []));
  }
  return false;
}
