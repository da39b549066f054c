import type { AssetKind } from '../../../../engine/model/order.ts';
import type { Fault } from '../../fault.ts';
import { suggest } from '../../nearest.ts';
import { faultAt, type NationFile, type NetworkFile, type Part, type Parts } from '../../parts.ts';
import type { Path } from '../../source.ts';

/** A network file that is being checked, with the nation whose it is and with all other files. */
export interface NetworkUnder {
  readonly part: Part<NetworkFile>;
  readonly nation: NationFile;
  readonly parts: Parts;
}

/** A check of one network file. */
export type NetworkCheck = (under: NetworkUnder) => readonly Fault[];

/** A part that is named must be one of these; `what` calls one of them in a sentence, as in "a bus". */
export function unknownPart(
  { part }: NetworkUnder,
  path: Path,
  wrote: string,
  known: readonly string[],
  what: string,
): readonly Fault[] {
  if (known.includes(wrote)) return [];
  return [faultAt(part, path, `\`${wrote}\` is not ${what} of this network`, suggest(wrote, known, 'there are'))];
}

/** An asset that is named must be the nation's own and of one of these kinds. Null names none. */
export function unfitAsset(
  { part, nation }: NetworkUnder,
  path: Path,
  wrote: string | null,
  kinds: readonly AssetKind[],
): readonly Fault[] {
  if (wrote === null) return [];
  const asset = nation.assets.find(({ id }) => id === wrote);
  if (!asset) {
    const says = `\`${wrote}\` belongs to another nation`;
    return [faultAt(part, path, says, `choose an asset of \`${nation.id}\``)];
  }
  if (kinds.includes(asset.kind)) return [];
  return [faultAt(part, path, `\`${wrote}\` is a ${asset.kind}`, `choose a ${kinds.join(', ')}`)];
}

/** Something that may stand in a list once only, by what it is called. */
export function toldTwice(
  { part }: NetworkUnder,
  rows: readonly { readonly path: Path; readonly name: string }[],
  remedy: string,
): readonly Fault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ path, name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [faultAt(part, path, `\`${name}\` stands here a second time`, remedy)];
  });
}

/** Every asset of a kind must stand in the list that plays it; `where` names the list as the author writes it. */
export function leftOut(
  { part, nation }: NetworkUnder,
  path: Path,
  kind: AssetKind,
  listed: readonly (string | null)[],
  where: string,
): readonly Fault[] {
  return nation.assets
    .filter((asset) => asset.kind === kind && !listed.includes(asset.id))
    .map(({ id }) => faultAt(part, path, `\`${id}\` stands nowhere in this network`, `add it to ${where}`));
}
