import type { MapData } from '../../../engine/model/mapData.ts';

/** The map as JSON text with one line for each outline, so that a change shows where it is in a diff. */
export function formatMap(map: MapData): string {
  const { sea, nations, assets, ...head } = map;
  const rings = (list: readonly (readonly number[])[]) =>
    `[\n${list.map((ring) => JSON.stringify(ring)).join(',\n')}\n]`;
  const lines = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `"sea": [\n${sea.map((band) => `{"depth": ${band.depth}, "rings": ${rings(band.rings)}}`).join(',\n')}\n]`,
    `"nations": [\n${nations
      .map((nation) => {
        const hills = nation.hills
          .map((band) => `{"height": ${band.height}, "rings": ${rings(band.rings)}}`)
          .join(',\n');
        const own = `"id": ${JSON.stringify(nation.id)}, "label": ${JSON.stringify(nation.label)}`;
        return `{${own}, "rings": ${rings(nation.rings)}, "hills": [\n${hills}\n]}`;
      })
      .join(',\n')}\n]`,
    `"assets": [\n${assets.map((asset) => JSON.stringify(asset)).join(',\n')}\n]`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}
