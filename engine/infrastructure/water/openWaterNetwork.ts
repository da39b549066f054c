import { EPANET_CODE, type Epanet, type EpanetProject } from './epanet.ts';
import { readWaterNetwork } from './readWaterNetwork.ts';
import type { WaterNetwork } from './waterNetwork.ts';

/** From which pressure on a tap gives all that is asked of it; below, it gives the square root of the share (Wagner's curve). */
export interface PressureDemand {
  readonly requiredMillimetres: number;
}

/** 40 psi, about 28 m of water, which is where networks for cities are usually asked to serve in full. */
const USUAL_PRESSURE: PressureDemand = { requiredMillimetres: 28_137 };

/**
 * Opens a network file (EPANET's INP format) for hours of play. It is always pressure-driven: a demand-driven network goes on
 * "serving" at negative pressure. Level controls are read and then deleted with all others and with the rules: left in, they
 * would open pumps again that have no power. Patterns are read and taken off, because each hour sets its own demands.
 * Throws what the toolkit throws when the text is no network.
 */
export function openWaterNetwork(epanet: Epanet, name: string, text: string, pressure = USUAL_PRESSURE): WaterNetwork {
  epanet.writeFile(`${name}.inp`, text);
  const project = epanet.newProject();
  try {
    return opened(project, name, pressure);
  } catch (error) {
    project.close();
    throw error;
  }
}

function opened(project: EpanetProject, name: string, { requiredMillimetres }: PressureDemand): WaterNetwork {
  project.open(`${name}.inp`, `${name}.rpt`, `${name}.out`);
  const network = readWaterNetwork(project);
  quieten(project);
  project.setDemandModel(
    EPANET_CODE.demandModel.pressureDriven,
    0,
    requiredMillimetres * network.units.pressurePerMillimetre,
    0.5,
  );
  dropControls(project);
  dropPatterns(network);
  project.setOption(EPANET_CODE.option.demandMultiplier, 1);
  project.setOption(EPANET_CODE.option.defaultPattern, 0);
  project.setOption(EPANET_CODE.option.accuracy, ACCURACY);
  project.setOption(EPANET_CODE.option.trials, TRIALS);
  // Goes on with the last trial instead of stopping the hour; the links are held as they are for these further trials.
  project.setOption(EPANET_CODE.option.unbalanced, 10);
  freezeClock(project);
  project.openH();
  return network;
}

/**
 * Sum of flow changes over sum of flows at which EPANET is done; its own default. Finer than that, a network without any
 * source left is never done, because all of its flows are next to nothing.
 */
const ACCURACY = 1e-3;
const TRIALS = 100;

function quieten(project: EpanetProject): void {
  project.setQualityType(EPANET_CODE.quality.none, '', '', '');
  project.setStatusReport(0);
  project.setReport('MESSAGES NO');
}

function dropControls(project: EpanetProject): void {
  for (let row = project.getCount(EPANET_CODE.count.controls); row > 0; row--) project.deleteControl(row);
  for (let row = project.getCount(EPANET_CODE.count.rules); row > 0; row--) project.deleteRule(row);
}

/** Leaves each junction one demand of zero without a pattern, and pumps and reservoirs without patterns. */
function dropPatterns({ project, junctions, reservoirs, links }: WaterNetwork): void {
  for (const { node } of junctions) {
    for (let row = project.getNumberOfDemands(node + 1); row > 1; row--) project.deleteDemand(node + 1, row);
    project.setNodeValue(node + 1, EPANET_CODE.node.baseDemand, 0);
    project.setNodeValue(node + 1, EPANET_CODE.node.pattern, 0);
  }
  for (const { node } of reservoirs) project.setNodeValue(node + 1, EPANET_CODE.node.pattern, 0);
  for (const [i, { kind }] of links.entries())
    if (kind === 'pump') project.setLinkValue(i + 1, EPANET_CODE.link.pattern, 0);
}

/** The toolkit solves single moments; the time between them is ours (`solveWaterHour`). */
function freezeClock(project: EpanetProject): void {
  project.setTimeParameter(EPANET_CODE.time.duration, 0);
  project.setTimeParameter(EPANET_CODE.time.patternStart, 0);
}
