import type { PartId } from '../../../engine/model/network.ts';
import { listOf } from '../listOf.ts';
import type { Names } from '../names.ts';
import { partWords } from './partWords.ts';

/** Parts of a network as people say them in a row: "line 4, line 7 and generating unit 2". */
export function partsWords(
  parts: readonly PartId[],
  names: Pick<Names, 'asset' | 'kind' | 'nation' | 'language'>,
): string {
  return listOf(
    parts.map((part) => partWords(part, names)),
    names.language,
  );
}
