import { CountType, DemandModel, InitHydOption, NodeProperty, NodeType, QualityType, TimeParameter } from 'epanet-js';
import { epanet } from './ownNetworks.ts';

/** Seconds. */
const QUALITY_STEP = 300;

/**
 * EPANET's own quality solver on a period of a network: the concentration at each node as a mean of each hour, in per mille of
 * what leaves the reservoirs, when nothing decays and the pipes were without it at first. An oracle for our own plug flow.
 */
export function epanetQuality(text: string, hours: number): readonly (readonly number[])[] {
  epanet.writeFile('quality.inp', text);
  const project = epanet.newProject();
  project.open('quality.inp', 'quality.rpt', 'quality.out');
  const nodes = Array.from({ length: project.getCount(CountType.NodeCount) }, (_, i) => i + 1);
  project.setDemandModel(DemandModel.PDA, 0, 28.137, 0.5);
  project.setQualityType(QualityType.Chem, 'dose', 'mg/L', '');
  project.setTimeParameter(TimeParameter.QualStep, QUALITY_STEP);
  for (const node of nodes)
    project.setNodeValue(node, NodeProperty.Initqual, project.getNodeType(node) === NodeType.Reservoir ? 1000 : 0);
  project.solveH();
  project.openQ();
  project.initQ(InitHydOption.NoSave);
  const means = Array.from({ length: hours }, () => nodes.map(() => 0));
  for (let second = 0; second < hours * 3600; second += QUALITY_STEP) {
    project.runQ();
    project.stepQ();
    const mean = means[Math.floor(second / 3600)];
    for (const [i, node] of nodes.entries())
      if (mean) mean[i] = (mean[i] ?? 0) + project.getNodeValue(node, NodeProperty.Quality) * (QUALITY_STEP / 3600);
  }
  project.close();
  return means;
}
