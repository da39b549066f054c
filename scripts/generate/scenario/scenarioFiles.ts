import { Document, isMap, isSeq, visit } from 'yaml';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { formatMap } from '../map/formatMap.ts';

const HEAD = ' EXERCISE. Drawn by scripts/generate/scenario.ts: states, places and networks are invented.';

/** A scenario as the files of its folder, path to text: what the loader makes the same scenario of. */
export function scenarioFiles(scenario: Scenario): ReadonlyMap<string, string> {
  const { nations, orders, information, campaigns, injects, map, practice, ...head } = scenario;
  const rows: readonly (readonly [folder: string, list: readonly { readonly id: string }[]])[] = [
    ['nations', nations.map(({ network: _, ...nation }) => nation)],
    ['networks', nations.map(({ id, network }) => ({ id, ...network }))],
    ['orders', orders],
    ['information', information],
    ['campaigns', campaigns],
    ['injects', injects],
  ];
  return new Map([
    ['scenario.yaml', yamlOf({ ...head, nationOrder: nations.map(({ id }) => id) })],
    ...rows.flatMap(([folder, list]) => list.map((value) => [`${folder}/${value.id}.yaml`, yamlOf(value)] as const)),
    ['map.json', formatMap(map)],
    ...(practice === null ? [] : [['practice.json', `${JSON.stringify(practice)}\n`] as const]),
  ]);
}

/** YAML 1.2 without anchors, which the loader refuses. What holds no further lists stands on one line, so that a list of parts reads as a table. */
function yamlOf(value: unknown): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  visit(document, {
    Collection(_, node, path) {
      if (path.length > 2 && isFlat(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isFlat(node: unknown): boolean {
  if (isMap(node)) return node.items.every(({ value }) => !isMap(value) && !isSeq(value));
  return isSeq(node) && node.items.every((item) => !isMap(item) && !isSeq(item));
}
