import {
  ControlType,
  CountType,
  DemandModel,
  FlowUnits,
  InitHydOption,
  LinkProperty,
  LinkType,
  NodeProperty,
  type Project,
} from 'epanet-js';
import type { LoadedEpanet } from '../../server/loadEpanet.ts';

/** What the toolkit gave at one moment of a period, by ids, in the units of the file. */
export interface Moment {
  readonly t: number;
  readonly head: ReadonlyMap<string, number>;
  readonly demand: ReadonlyMap<string, number>;
  readonly flow: ReadonlyMap<string, number>;
}

/** The scenarios of the reference answers: 0 demand-driven; 1 by pressure; 2 without pumps; 3 without pumps from hour 6 to 12. */
export type WaterScenario = 0 | 1 | 2 | 3;

const PSI = 40;
const METRES_OF_PSI = 0.3048 / 0.4333;

/**
 * Runs a whole period of a network file by EPANET's own clock. In scenario 3 the timers open every pump at hour 12; with
 * `keepClosed` those that the file starts closed stay so.
 */
export function waterPeriod(
  epanet: LoadedEpanet,
  text: string,
  scenario: WaterScenario,
  keepClosed = false,
): readonly Moment[] {
  epanet.writeFile('reference.inp', text);
  const project = epanet.newProject();
  project.open('reference.inp', 'reference.rpt', 'reference.out');
  try {
    prepare(project, scenario, keepClosed);
    return run(project);
  } finally {
    project.close();
  }
}

function prepare(project: Project, scenario: WaterScenario, keepClosed: boolean): void {
  if (scenario === 0) {
    project.setDemandModel(DemandModel.DDA, 0, 0, 0.5);
    return;
  }
  const metric = project.getFlowUnits() > FlowUnits.AFD;
  project.setDemandModel(DemandModel.PDA, 0, metric ? PSI * METRES_OF_PSI : PSI, 0.5);
  if (scenario === 1) return;
  for (let row = project.getCount(CountType.ControlCount); row > 0; row--) project.deleteControl(row);
  for (let row = project.getCount(CountType.RuleCount); row > 0; row--) project.deleteRule(row);
  for (let link = 1; link <= project.getCount(CountType.LinkCount); link++) {
    if (project.getLinkType(link) !== LinkType.Pump) continue;
    if (scenario === 2) project.setLinkValue(link, LinkProperty.InitStatus, 0);
    else {
      const starts = project.getLinkValue(link, LinkProperty.InitStatus) !== 0;
      const speed = starts ? project.getLinkValue(link, LinkProperty.InitSetting) : 1;
      project.addControl(ControlType.Timer, link, 0, 0, 6 * 3600);
      if (starts || !keepClosed) project.addControl(ControlType.Timer, link, speed, 0, 12 * 3600);
    }
  }
}

function run(project: Project): readonly Moment[] {
  const nodes = indices(project.getCount(CountType.NodeCount)).map((i) => [i, project.getNodeId(i)] as const);
  const links = indices(project.getCount(CountType.LinkCount)).map((i) => [i, project.getLinkId(i)] as const);
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
      });
    if (project.nextH() <= 0) break;
  }
  project.closeH();
  return moments;
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
