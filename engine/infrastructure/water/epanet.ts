/**
 * What the engine asks of an opened EPANET toolkit. The engine never loads it: whoever runs the engine loads the WebAssembly
 * module, which takes time and therefore cannot happen in here, and hands it over. Quantities are in the units of the network's
 * file. Codes are those of the toolkit's header (`EPANET_CODE`); a test holds them against the module's own tables.
 */
export interface Epanet {
  /** Puts a text under a name where `open` finds it. */
  writeFile(name: string, text: string): void;
  /** A project of its own: nothing that one project does may change what another one computes. Warnings are not errors. */
  newProject(): EpanetProject;
}

/** The part of a toolkit project that the engine uses. Every call throws on an error of the toolkit (codes above 100). */
export interface EpanetProject {
  open(inputFile: string, reportFile: string, binaryFile: string): void;
  close(): void;
  getCount(what: number): number;
  getFlowUnits(): number;
  getOption(option: number): number;
  setOption(option: number, value: number): void;
  setTimeParameter(parameter: number, seconds: number): void;
  getTimeParameter(parameter: number): number;
  setReport(command: string): void;
  setStatusReport(level: number): void;
  setDemandModel(model: number, least: number, required: number, exponent: number): void;
  setQualityType(type: number, name: string, units: string, traceNode: string): void;
  getNodeId(node: number): string;
  getNodeType(node: number): number;
  getNodeValue(node: number, property: number): number;
  setNodeValue(node: number, property: number, value: number): void;
  getNumberOfDemands(node: number): number;
  getBaseDemand(node: number, row: number): number;
  getDemandPattern(node: number, row: number): number;
  deleteDemand(node: number, row: number): void;
  getLinkId(link: number): string;
  getLinkType(link: number): number;
  getLinkNodes(link: number): { node1: number; node2: number };
  getLinkValue(link: number, property: number): number;
  setLinkValue(link: number, property: number, value: number): void;
  getPatternLength(pattern: number): number;
  getPatternValue(pattern: number, period: number): number;
  getCurve(curve: number): { x: number[]; y: number[] };
  getControl(row: number): { type: number; linkIndex: number; setting: number; nodeIndex: number; level: number };
  deleteControl(row: number): void;
  deleteRule(row: number): void;
  openH(): void;
  initH(option: number): void;
  runH(): number;
}

/** Codes of the toolkit (EPANET 2.3, `epanet2_enums.h`), by our words for them. */
export const EPANET_CODE = {
  count: { nodes: 0, links: 2, patterns: 3, controls: 5, rules: 6 },
  demandModel: { demandDriven: 0, pressureDriven: 1 },
  initHydraulics: { fromScratch: 10 },
  option: { trials: 0, accuracy: 1, demandMultiplier: 4, unbalanced: 14, defaultPattern: 23 },
  time: { duration: 0, patternStep: 3, patternStart: 4 },
  quality: { none: 0 },
  nodeType: { junction: 0, reservoir: 1, tank: 2 },
  node: {
    ...{ elevation: 0, baseDemand: 1, pattern: 2, tankLevel: 8, demand: 9, head: 10, pressure: 11 },
    ...{ tankDiameter: 17, minVolume: 18, volumeCurve: 19, minLevel: 20, maxLevel: 21, canOverflow: 26 },
  },
  linkType: { checkValve: 0, pipe: 1, pump: 2 },
  link: {
    ...{ diameter: 0, length: 1, initStatus: 4, initSetting: 5, flow: 8, energy: 13, pattern: 15 },
  },
  control: { below: 0, above: 1 },
} as const;
