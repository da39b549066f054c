import type { Fault } from '../../fault.ts';
import { faultAt } from '../../parts.ts';
import { leftOut, type NetworkCheck, toldTwice, unfitAsset } from './networkUnder.ts';

/** Ports and depots are the nation's, lorries fit stations, pipelines have pumps with power, and roads join nodes that are there. */
export const checkTransport: NetworkCheck = (under) => {
  const { part } = under;
  const { ports, fuel, roads } = part.value.transport;
  const { feeders } = part.value.energy;
  const path = (...steps: readonly PropertyKey[]) => ['transport', ...steps];
  const listed = ports.map(({ asset }) => asset);
  const isNode = (steps: readonly PropertyKey[], node: number, below: number, what: string): readonly Fault[] => {
    if (node < below) return [];
    const remedy = below === 0 ? `there are no ${what}s` : `choose 0 to ${below - 1}`;
    return [faultAt(part, path('roads', ...steps), `${node} is no ${what} of these roads`, remedy)];
  };
  return [
    ...ports.flatMap(({ asset }, i) => unfitAsset(under, path('ports', i, 'asset'), asset, ['port'])),
    ...leftOut(under, path('ports'), 'port', listed, '`transport.ports`'),
    ...toldTwice(
      under,
      listed.map((name, i) => ({ path: path('ports', i, 'asset'), name })),
      'remove one of the two',
    ),
    ...fuel.flatMap(({ pipeline }, i) => {
      if (!pipeline) return [];
      const { id, pumpedAt } = pipeline;
      const at = path('fuel', i, 'pipeline', 'pumpedAt');
      const unfit = unfitAsset(under, at, pumpedAt, ['port', 'district']);
      if (unfit.length > 0 || feeders.length === 0 || feeders.some(({ serves }) => serves === pumpedAt)) return unfit;
      return [
        faultAt(part, at, `\`${pumpedAt}\` has no feeder for the pumps of \`${id}\``, 'add a feeder that serves it'),
      ];
    }),
    ...fuel.flatMap(({ depot, serves, loadLitres, stationLitres }, i) => [
      ...unfitAsset(under, path('fuel', i, 'depot'), depot, ['port']),
      ...serves.flatMap((district, d) => unfitAsset(under, path('fuel', i, 'serves', d), district, ['district'])),
      ...(loadLitres > stationLitres
        ? [
            faultAt(
              part,
              path('fuel', i, 'loadLitres'),
              `a lorry brings ${loadLitres} litres and a station holds ${stationLitres}`,
              'choose a smaller load, or larger stations',
            ),
          ]
        : []),
    ]),
    ...toldTwice(
      under,
      fuel.map(({ depot }, i) => ({ path: path('fuel', i, 'depot'), name: depot })),
      'a port has one depot: remove one of the two',
    ),
    ...(roads.zones > roads.nodes
      ? [faultAt(part, path('roads', 'zones'), `${roads.zones} of ${roads.nodes} nodes are zones`, 'choose fewer')]
      : []),
    ...roads.links.flatMap(({ id, from, to, signals }, i) => [
      ...isNode(['links', i, 'from'], from, roads.nodes, 'node'),
      ...isNode(['links', i, 'to'], to, roads.nodes, 'node'),
      ...(from === to
        ? [faultAt(part, path('roads', 'links', i, 'to'), `\`${id}\` ends where it begins`, 'choose another node')]
        : []),
      ...unfitAsset(under, path('roads', 'links', i, 'signals'), signals, ['district']),
    ]),
    ...roads.trips.flatMap(({ from, to }, i) => [
      ...isNode(['trips', i, 'from'], from, roads.zones, 'zone'),
      ...isNode(['trips', i, 'to'], to, roads.zones, 'zone'),
    ]),
  ];
};
