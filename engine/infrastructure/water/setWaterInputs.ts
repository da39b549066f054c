import { EPANET_CODE } from './epanet.ts';
import type { WaterInputs } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

const { node: NODE, link: LINK } = EPANET_CODE;

/** Sets everything an hour depends on except the tanks' levels. Throws RangeError when a column does not fit the network. */
export function setWaterInputs(network: WaterNetwork, inputs: WaterInputs): void {
  const { project, units } = network;
  for (const [name, column, length] of [
    ['tankLitres', inputs.tankLitres, network.tanks.length],
    ['demandLitres', inputs.demandLitres, network.junctions.length],
    ['sourceHeadMillimetres', inputs.sourceHeadMillimetres, network.reservoirs.length],
    ['linkPerMille', inputs.linkPerMille, network.links.length],
  ] as const) {
    if (column.length !== length || !column.every(Number.isSafeInteger))
      throw new RangeError(`${name} takes ${length} integers, not ${column.length} numbers of ${column.join(', ')}.`);
  }
  for (const [i, { node }] of network.junctions.entries())
    project.setNodeValue(node + 1, NODE.baseDemand, (inputs.demandLitres[i] ?? 0) / units.litresAnHour);
  // As a level: set as an elevation, a head is moved by the difference to the last one, and keeps its rounding.
  for (const [i, { node }] of network.reservoirs.entries())
    project.setNodeValue(node + 1, NODE.tankLevel, (inputs.sourceHeadMillimetres[i] ?? 0) / units.millimetres);
  for (const i of network.links.keys()) setLink(network, i, inputs.linkPerMille[i] ?? 0);
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
