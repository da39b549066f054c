import type { Fault } from '../../fault.ts';
import { faultAt } from '../../parts.ts';
import { inpLine } from './inpLine.ts';
import { type InpPart, type InpSection, inpParts } from './inpParts.ts';
import { leftOut, type NetworkCheck, type NetworkUnder, toldTwice, unfitAsset, unknownPart } from './networkUnder.ts';

/** What EPANET takes as the name of a node or link, in our letters. */
const INP_ID = /^[a-z][a-z0-9-]{0,30}$/;

/** What stands for works and districts is in the INP text, and taps hang at the works from which the map says that water comes. */
export const checkWater: NetworkCheck = (under) => {
  const { water } = under.part.value;
  const inp = inpParts(water.inp);
  const known = (section: InpSection) => inp.filter((part) => part.section === section).map(({ id }) => id);
  const path = (...steps: readonly PropertyKey[]) => ['water', ...steps];
  const listed = water.works.map(({ asset }) => asset);
  return [
    ...checkInp(under, inp),
    ...water.works.flatMap(({ asset, source, pumps }, i) => [
      ...unfitAsset(under, path('works', i, 'asset'), asset, ['works']),
      ...unknownPart(under, path('works', i, 'source'), source, known('RESERVOIRS'), 'a reservoir'),
      ...pumps.flatMap((pump, p) => unknownPart(under, path('works', i, 'pumps', p), pump, known('PUMPS'), 'a pump')),
    ]),
    ...leftOut(under, path('works'), 'works', listed, '`water.works`'),
    ...toldTwice(
      under,
      listed.map((name, i) => ({ path: path('works', i, 'asset'), name })),
      'a works stands here once: remove one of the two',
    ),
    ...water.taps.flatMap(({ junction, serves, works }, i) => [
      ...unknownPart(under, path('taps', i, 'junction'), junction, known('JUNCTIONS'), 'a junction'),
      ...unfitAsset(under, path('taps', i, 'serves'), serves, ['district']),
      ...unfitAsset(under, path('taps', i, 'works'), works, ['works']),
    ]),
    ...toldTwice(
      under,
      water.taps.map(({ serves }, i) => ({ path: path('taps', i, 'serves'), name: serves })),
      'a district has one tap: remove one of the two',
    ),
    ...checkDrinking(under),
  ];
};

/** A district drinks from the works that its nation's file names. */
function checkDrinking({ part, nation }: NetworkUnder): readonly Fault[] {
  const { taps } = part.value.water;
  return nation.assets.flatMap((asset) => {
    if (asset.kind !== 'district') return [];
    const givers = asset.dependsOn.filter(({ service }) => service === 'water').map(({ from }) => from);
    const i = taps.findIndex(({ serves }) => serves === asset.id);
    const tap = taps[i];
    if (!tap) {
      if (givers.length === 0) return [];
      const says = `\`${asset.id}\` takes water from \`${givers[0]}\` and has no tap`;
      return [faultAt(part, ['water', 'taps'], says, 'add a tap that serves it')];
    }
    if (givers.includes(tap.works)) return [];
    const says = `\`${asset.id}\` does not take water from \`${tap.works}\` in its nation's file`;
    const remedy = givers.length === 0 ? 'remove the tap' : `write \`works: ${givers[0]}\``;
    return [faultAt(part, ['water', 'taps', i, 'works'], `${says}`, remedy)];
  });
}

/** Ids in the INP text are ours, and each is there once. */
function checkInp({ part }: NetworkUnder, inp: readonly InpPart[]): readonly Fault[] {
  const head = faultAt(part, ['water', 'inp'], '', '');
  const seen = new Set<string>();
  return inp.flatMap(({ id, line }): Fault[] => {
    const at = { ...head, line: inpLine(part, line) };
    if (!INP_ID.test(id)) {
      const remedy = 'use small letters, digits and hyphens, a letter first, 31 characters at most';
      return [{ ...at, says: `\`${id}\` is no id for a part of the pipes`, remedy }];
    }
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ ...at, says: `\`${id}\` stands here a second time`, remedy: 'give one of the two another id' }];
  });
}
