import { TREATED_DOSE } from '../../../engine/infrastructure/play/nationWater.ts';
import { openWaterNetwork } from '../../../engine/infrastructure/water/openWaterNetwork.ts';
import type { WaterHour } from '../../../engine/infrastructure/water/waterHour.ts';
import type { Treatment } from '../../../engine/infrastructure/water/waterInMotion.ts';
import type { Link, WaterNetwork } from '../../../engine/infrastructure/water/waterNetwork.ts';
import type { WaterQuality } from '../../../engine/infrastructure/water/waterQuality.ts';
import { type Pick, pickFrom } from '../laws/pickFrom.ts';
import { ODD_NETWORK } from './oddNetwork.ts';
import { epanet, freshName } from './ownNetworks.ts';

/** Pipes with some water in them, and hours that flow through them, none of which a solver has to have found. */
export interface AnyCourse {
  readonly network: WaterNetwork;
  readonly quality: WaterQuality;
  readonly hours: readonly {
    readonly tankLitres: readonly number[];
    readonly flows: WaterHour;
    readonly treatment: Treatment;
  }[];
}

/** Of the toolkit nothing is asked here; a network cannot be without one. */
const { project, units } = openWaterNetwork(epanet, freshName(), ODD_NETWORK);
const OTHER_DOSES = [0, 199, 200, 500, 799];

/**
 * Any pipes and flows, of one word: water runs in rings, a litre an hour, more in five minutes than a pipe holds, out of tanks that are empty;
 * some works put nothing in, and some pipes hold other water than most.
 */
export function anyCourse(luck: string): AnyCourse {
  const pick = pickFrom(luck);
  const network = anyPipes(pick);
  const usual = pick('weak', 8) === 0 ? 150 : TREATED_DOSE;
  const hours = Array.from({ length: 1 + pick('hours', 4) }, (_, hour) => ({
    tankLitres: network.tanks.map((_, i) => anyLitres(pick, `tank/${hour}/${i}`)),
    flows: anyFlows(network, (what, below) => pick(`${what}/${pick('lasts', 2) === 0 ? 0 : hour}`, below)),
    treatment: {
      doseAtNode: Array.from({ length: network.nodeCount }, (_, node) =>
        pick(`stops/${node}/${hour}`, 4) === 0 ? Math.min(usual, otherDose(pick, `dose/${node}`)) : usual,
      ),
      decayPerMille: pick('decays', 12) === 0 ? pick('decay', 300) : 0,
    },
  }));
  const dirty = 1 + pick('dirty', 8);
  return {
    network,
    quality: {
      links: network.links.map(({ litres }, i) =>
        pick(`dirty/${i}`, 8) < dirty - 1 ? otherWater(litres, usual, pick, i) : litres > 0 ? [litres, usual, 0] : [],
      ),
      tanks: network.tanks.map((_, i) => ({
        dose: pick(`dirtyTank/${i}`, 3) === 0 ? otherDose(pick, `tank/${i}`) : usual,
        sinceMinute: pick(`old/${i}`, 6) === 0 ? -60 : 0,
      })),
    },
    hours,
  };
}

function anyPipes(pick: Pick): WaterNetwork {
  const nodeCount = 2 + pick('nodes', 8);
  const nodes = Array.from({ length: nodeCount }, (_, node) => ({
    node,
    id: `n${node}`,
    kind: pick(`kind/${node}`, 6),
  }));
  const links = Array.from({ length: 1 + pick('links', 14) }, (_, i): Link => {
    const from = pick(`from/${i}`, nodeCount);
    const isPump = pick(`pump/${i}`, 5) === 0;
    return {
      ...{
        id: `l${i}`,
        kind: isPump ? 'pump' : 'pipe',
        from,
        to: (from + 1 + pick(`to/${i}`, nodeCount - 1)) % nodeCount,
      },
      ...{ litres: isPump ? 0 : 1 + anyLitres(pick, `holds/${i}`), initOpen: 1, initSetting: null },
      ...{ speedPerMille: 1000, pattern: 0 },
    };
  });
  const shape = { levels: [0, 1], volumes: [0, 1] };
  return {
    ...{
      project,
      units,
      nodeCount,
      links,
      controls: [],
      patterns: [],
      patternStepSeconds: 3600,
      patternStartSeconds: 0,
    },
    junctions: nodes.filter(({ kind }) => kind > 1).map(({ node, id }) => ({ node, id, demands: [] })),
    reservoirs: nodes
      .filter(({ kind }) => kind === 0)
      .map(({ node, id }) => ({ node, id, headMillimetres: 0, pattern: 0 })),
    tanks: nodes
      .filter(({ kind }) => kind === 1)
      .map(({ node, id }) => ({ node, id, shape, leastLitres: 0, mostLitres: 1, initLitres: 0, overflows: false })),
  };
}

function anyFlows({ links, junctions, reservoirs, tanks }: WaterNetwork, pick: Pick): WaterHour {
  // Mostly from lower to higher numbers, so that there are not only rings.
  const turns = pick('turns', 3) === 0 ? 3 : 12;
  return {
    linkLitres: links.map(({ from, to, litres: holds }, i) => {
      // Now and then as much in five minutes as the pipe holds.
      const flows = pick(`fills/${i}`, 6) === 0 ? 12 * holds : anyLitres(pick, `flow/${i}`);
      const litres = pick(`still/${i}`, 6) === 0 ? 0 : flows;
      const upwards = from < to === pick(`turns/${i}`, turns) > 0;
      return upwards || litres === 0 ? litres : -litres;
    }),
    servedLitres: junctions.map((_, i) => (pick(`putIn/${i}`, 6) === 0 ? -anyLitres(pick, `into/${i}`) : 5)),
    tankLitres: tanks.map(() => 0),
    shortLitres: junctions.map(() => 0),
    suppliedLitres: reservoirs.map(() => 0),
    spilledLitres: tanks.map(() => 0),
    pressureMillimetres: junctions.map(() => 0),
    wattHours: links.map(() => 0),
  };
}

/** From none over a few, so that some parts of an hour get none, to a great many. */
function anyLitres(pick: Pick, what: string): number {
  return pick(`${what}/litres`, [1, 15, 200, 30_000][pick(`${what}/size`, 4)] ?? 1);
}

function otherDose(pick: Pick, what: string): number {
  return OTHER_DOSES[pick(`${what}/other`, OTHER_DOSES.length)] ?? 0;
}

/** A pipe of several kinds of water, which may be neighbours of one kind. */
function otherWater(litres: number, usual: number, pick: Pick, i: number): number[] {
  const numbers: number[] = [];
  for (let left = litres, k = 0; left > 0 && k < 12; k++) {
    const parcel = k === 11 ? left : 1 + pick(`parcel/${i}/${k}`, left);
    const dose = pick(`usual/${i}/${k}`, 2) === 0 ? usual : otherDose(pick, `parcel/${i}/${k}`);
    numbers.push(parcel, dose, pick(`old/${i}/${k}`, 20) === 0 ? -30 : 0);
    left -= parcel;
  }
  return numbers;
}
