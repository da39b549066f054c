import { EPANET_CODE } from './epanet.ts';
import type { WaterInputs } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

const { node: NODE, link: LINK } = EPANET_CODE;

/** Sets everything an hour depends on except the tanks' levels. Throws RangeError when a column does not fit the network. */
export function setWaterInputs(network: WaterNetwork, inputs: WaterInputs): void {
  const { project, units, junctions, reservoirs, links } = network;
  const { tankLitres, demandLitres, sourceHeadMillimetres, linkPerMille } = inputs;
  mustFit('tankLitres', tankLitres, network.tanks.length);
  mustFit('demandLitres', demandLitres, junctions.length);
  mustFit('sourceHeadMillimetres', sourceHeadMillimetres, reservoirs.length);
  mustFit('linkPerMille', linkPerMille, links.length);
  for (let i = 0; i < junctions.length; i++)
    project.setNodeValue((junctions[i]?.node ?? -1) + 1, NODE.baseDemand, (demandLitres[i] ?? 0) / units.litresAnHour);
  // As a level: set as an elevation, a head is moved by the difference to the last one, and keeps its rounding.
  for (let i = 0; i < reservoirs.length; i++)
    project.setNodeValue(
      (reservoirs[i]?.node ?? -1) + 1,
      NODE.tankLevel,
      (sourceHeadMillimetres[i] ?? 0) / units.millimetres,
    );
  for (let i = 0; i < links.length; i++) setLink(network, i, linkPerMille[i] ?? 0);
}

function mustFit(name: keyof WaterInputs, column: readonly number[], length: number): void {
  let fits = column.length === length;
  for (let i = 0; fits && i < length; i++) fits = Number.isSafeInteger(column[i]);
  if (!fits)
    throw new RangeError(`${name} takes ${length} integers, not ${column.length} numbers of ${column.join(', ')}.`);
}

/** A check valve has no status to set. A valve that was closed takes its setting back from the file. */
function setLink({ project, links }: WaterNetwork, i: number, perMille: number): void {
  const link = links[i];
  if (!link || link.kind === 'checkValve') return;
  if (link.kind === 'pump') project.setLinkValue(i + 1, LINK.initSetting, perMille / 1000);
  else if (perMille === 0 || link.initSetting === null)
    project.setLinkValue(i + 1, LINK.initStatus, perMille === 0 ? 0 : 1);
  else project.setLinkValue(i + 1, LINK.initSetting, link.initSetting);
}
