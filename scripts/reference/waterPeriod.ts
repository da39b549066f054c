import {
  ControlType,
  CountType,
  DemandModel,
  InitHydOption,
  LinkProperty,
  LinkType,
  NodeProperty,
  NodeType,
  type Project,
} from 'epanet-js';
import type { LoadedEpanet } from '../../server/loadEpanet.ts';
import { oneLine } from './oneLine.ts';
import { UnreadableFile } from './referee.ts';
import type { WaterReading } from './waterReadings.ts';

/** What the toolkit gave at one moment of a period, by ids, in the units of the file; served and short at junctions, in all. */
export interface Moment {
  readonly t: number;
  readonly head: ReadonlyMap<string, number>;
  readonly demand: ReadonlyMap<string, number>;
  readonly flow: ReadonlyMap<string, number>;
  readonly served: number;
  readonly deficit: number;
  readonly junctions: ReadonlySet<string>;
}

/** The scenarios of the reference answers: 0 demand-driven; 1 by pressure; 2 without pumps; 3 without pumps from hour 6 to 12. */
export type WaterScenario = 0 | 1 | 2 | 3;

/** Runs a whole period of a network file by EPANET's own clock. Throws `UnreadableFile` where EPANET cannot. */
export function waterPeriod(
  epanet: LoadedEpanet,
  text: string,
  scenario: WaterScenario,
  reading: WaterReading,
): readonly Moment[] {
  return withProject(epanet, text, (project) => {
    prepare(project, scenario, reading);
    const moments = run(project);
    if (moments.some(({ head }) => [...head.values()].some(Number.isNaN)))
      throw new UnreadableFile('EPANET finds heads that are no numbers; the network must hold one that is none.');
    return moments;
  });
}

/** Opens a network file for some work and closes it. Throws `UnreadableFile` where EPANET cannot do it. */
export function withProject<T>(epanet: LoadedEpanet, text: string, work: (project: Project) => T): T {
  epanet.writeFile('reference.inp', text);
  const project = epanet.newProject();
  try {
    project.open('reference.inp', 'reference.rpt', 'reference.out');
    try {
      return work(project);
    } finally {
      project.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`EPANET cannot run the network: ${oneLine(error)}`);
  }
}

function prepare(project: Project, scenario: WaterScenario, reading: WaterReading): void {
  if (scenario === 0) {
    if (!reading.keepDemandModel) project.setDemandModel(DemandModel.DDA, 0, 0, 0.5);
    return;
  }
  project.setDemandModel(DemandModel.PDA, 0, reading.requiredPressure, 0.5);
  if (scenario === 1) return;
  for (let row = project.getCount(CountType.ControlCount); row > 0; row--) project.deleteControl(row);
  if (!reading.keepRules) for (let row = project.getCount(CountType.RuleCount); row > 0; row--) project.deleteRule(row);
  for (let link = 1; link <= project.getCount(CountType.LinkCount); link++) {
    if (project.getLinkType(link) !== LinkType.Pump) continue;
    if (scenario === 2) project.setLinkValue(link, LinkProperty.InitStatus, 0);
    else {
      const starts = project.getLinkValue(link, LinkProperty.InitStatus) !== 0;
      const own = starts && !reading.fullSpeed ? project.getLinkValue(link, LinkProperty.InitSetting) : 1;
      project.addControl(ControlType.Timer, link, 0, 0, 6 * 3600);
      if (starts || !reading.keepClosed) project.addControl(ControlType.Timer, link, own, 0, 12 * 3600);
    }
  }
}

function run(project: Project): readonly Moment[] {
  const nodes = indices(project.getCount(CountType.NodeCount)).map((i) => [i, project.getNodeId(i)] as const);
  const links = indices(project.getCount(CountType.LinkCount)).map((i) => [i, project.getLinkId(i)] as const);
  const junctionIndices = indices(nodes.length).filter((i) => project.getNodeType(i) === NodeType.Junction);
  const junctions = new Set(nodes.flatMap(([i, id]) => (junctionIndices.includes(i) ? [id] : [])));
  const ofJunctions = (property: NodeProperty) =>
    junctionIndices.reduce((sum, i) => sum + Math.max(0, project.getNodeValue(i, property)), 0);
  const moments: Moment[] = [];
  project.openH();
  project.initH(InitHydOption.InitFlow);
  for (;;) {
    const t = project.runH();
    if (t % 3600 === 0)
      moments.push({
        t,
        head: new Map(nodes.map(([i, id]) => [id, project.getNodeValue(i, NodeProperty.Head)])),
        demand: new Map(nodes.map(([i, id]) => [id, project.getNodeValue(i, NodeProperty.Demand)])),
        flow: new Map(links.map(([i, id]) => [id, project.getLinkValue(i, LinkProperty.Flow)])),
        served: ofJunctions(NodeProperty.Demand),
        deficit: ofJunctions(NodeProperty.DemandDeficit),
        junctions,
      });
    if (project.nextH() <= 0) break;
  }
  project.closeH();
  return moments;
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
