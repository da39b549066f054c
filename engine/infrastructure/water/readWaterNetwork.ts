import { EPANET_CODE, type EpanetProject } from './epanet.ts';
import { type TankShape, volumeAt } from './tankShape.ts';
import type { Junction, LevelControl, Link, Pattern, Reservoir, Tank, WaterNetwork } from './waterNetwork.ts';
import { type WaterUnits, waterUnits } from './waterUnits.ts';

const { node: NODE, link: LINK, count: COUNT, time: TIME } = EPANET_CODE;
const QUARTER_PI = 0.7853981633974483;

/** Reads a project as its file left it into a network in our units. It changes nothing in the project. */
export function readWaterNetwork(project: EpanetProject): WaterNetwork {
  const units = waterUnits(project.getFlowUnits());
  const nodeCount = project.getCount(COUNT.nodes);
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  const ofType = (type: number) => nodes.filter((node) => project.getNodeType(node + 1) === type);
  const { junction, reservoir, tank } = EPANET_CODE.nodeType;
  const tanks = ofType(tank).map((node) => readTank(project, units, node));
  return {
    project,
    units,
    nodeCount,
    junctions: ofType(junction).map((node) => readJunction(project, units, node)),
    reservoirs: ofType(reservoir).map((node) => readReservoir(project, units, node)),
    tanks,
    links: Array.from({ length: project.getCount(COUNT.links) }, (_, i) => readLink(project, units, i + 1)),
    controls: readControls(project, units, tanks),
    patterns: readPatterns(project),
    patternStepSeconds: project.getTimeParameter(TIME.patternStep),
    patternStartSeconds: project.getTimeParameter(TIME.patternStart),
  };
}

function readJunction(project: EpanetProject, units: WaterUnits, node: number): Junction {
  const usual = project.getOption(EPANET_CODE.option.defaultPattern);
  const multiplier = project.getOption(EPANET_CODE.option.demandMultiplier) * units.litresAnHour;
  const demands = Array.from({ length: project.getNumberOfDemands(node + 1) }, (_, row) => ({
    litresAnHour: project.getBaseDemand(node + 1, row + 1) * multiplier,
    pattern: project.getDemandPattern(node + 1, row + 1) || usual,
  }));
  return { id: project.getNodeId(node + 1), node, demands };
}

function readReservoir(project: EpanetProject, units: WaterUnits, node: number): Reservoir {
  const headMillimetres = Math.round(project.getNodeValue(node + 1, NODE.elevation) * units.millimetres);
  const pattern = project.getNodeValue(node + 1, NODE.pattern);
  return { id: project.getNodeId(node + 1), node, headMillimetres, pattern };
}

function readTank(project: EpanetProject, units: WaterUnits, node: number): Tank {
  const value = (property: number) => project.getNodeValue(node + 1, property);
  const shape = readShape(project, value);
  const litresAt = (level: number) => volumeAt(shape, level) * units.litres;
  return {
    id: project.getNodeId(node + 1),
    node,
    shape,
    leastLitres: Math.round(litresAt(value(NODE.minLevel))),
    mostLitres: Math.round(litresAt(value(NODE.maxLevel))),
    initLitres: Math.round(litresAt(value(NODE.tankLevel))),
    overflows: value(NODE.canOverflow) === 1,
  };
}

/** A cylinder has two points: the lowest level with what lies below it, and the highest. */
function readShape(project: EpanetProject, value: (property: number) => number): TankShape {
  const curve = value(NODE.volumeCurve);
  if (curve > 0) {
    const { x, y } = project.getCurve(curve);
    return { levels: x, volumes: y };
  }
  const [least, most, diameter] = [value(NODE.minLevel), value(NODE.maxLevel), value(NODE.tankDiameter)];
  const area = QUARTER_PI * diameter * diameter;
  const below = value(NODE.minVolume);
  return { levels: [least, most], volumes: [below, below + (most - least) * area] };
}

function readLink(project: EpanetProject, units: WaterUnits, index: number): Link {
  const value = (property: number) => project.getLinkValue(index, property);
  const { node1, node2 } = project.getLinkNodes(index);
  const kind = kindOf(project.getLinkType(index));
  const isPipe = kind === 'pipe' || kind === 'checkValve';
  const diameter = (value(LINK.diameter) * units.diameterMillimetres) / 100;
  const decimetres = (value(LINK.length) * units.millimetres) / 100;
  return {
    id: project.getLinkId(index),
    kind,
    from: node1 - 1,
    to: node2 - 1,
    litres: isPipe ? Math.max(1, Math.round(QUARTER_PI * diameter * diameter * decimetres)) : 0,
    initOpen: value(LINK.initStatus) === 0 ? 0 : 1,
    initSetting: kind === 'valve' ? valveSetting(value) : null,
    speedPerMille: kind === 'pump' ? Math.round(value(LINK.initSetting) * 1000) : 1000,
    pattern: kind === 'pump' ? value(LINK.pattern) : 0,
  };
}

/** A valve that the file fixes open or closed has no setting; the toolkit gives a huge negative number or zero for it. */
function valveSetting(value: (property: number) => number): number | null {
  const setting = value(LINK.initSetting);
  return setting > 0 ? setting : null;
}

function kindOf(type: number): Link['kind'] {
  const { checkValve, pipe, pump } = EPANET_CODE.linkType;
  if (type === checkValve) return 'checkValve';
  if (type === pipe) return 'pipe';
  return type === pump ? 'pump' : 'valve';
}

/** Level controls only: those by clock or by a junction's pressure, and rules, have no counterpart in an hour of play. */
function readControls(project: EpanetProject, units: WaterUnits, tanks: readonly Tank[]): readonly LevelControl[] {
  const { below, above } = EPANET_CODE.control;
  return Array.from({ length: project.getCount(COUNT.controls) }, (_, row) => project.getControl(row + 1)).flatMap(
    ({ type, linkIndex, setting, nodeIndex, level }) => {
      const tank = tanks.findIndex(({ node }) => node === nodeIndex - 1);
      const found = tanks[tank];
      if (!found || (type !== below && type !== above)) return [];
      const litres = Math.round(volumeAt(found.shape, level) * units.litres);
      return [
        { link: linkIndex - 1, tank, when: type === below ? 'below' : 'above', litres, open: setting > 0 ? 1 : 0 },
      ];
    },
  );
}

function readPatterns(project: EpanetProject): readonly Pattern[] {
  const count = project.getCount(EPANET_CODE.count.patterns);
  const own = Array.from({ length: count }, (_, i) => ({
    multipliers: Array.from({ length: project.getPatternLength(i + 1) }, (_, k) =>
      project.getPatternValue(i + 1, k + 1),
    ),
  }));
  return [{ multipliers: [1] }, ...own];
}
