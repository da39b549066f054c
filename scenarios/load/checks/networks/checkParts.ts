import type { Fault } from '../../fault.ts';
import { faultAt } from '../../parts.ts';
import { inpParts } from './inpParts.ts';
import type { NetworkCheck } from './networkUnder.ts';

/** The id of a part is there once in all networks of a nation, so that what is told of it is told of one thing. */
export const checkParts: NetworkCheck = ({ part }) => {
  const { energy, water, communications, banking, transport } = part.value;
  const lists = [
    ...(['buses', 'branches', 'units', 'ties', 'feeders'] as const).map(
      (key) => [['energy', key], energy[key]] as const,
    ),
    [['energy', 'hvdc'], energy.hvdc ?? []] as const,
    ...(['sites', 'links'] as const).map((key) => [['communications', key], communications[key]] as const),
    [['banking', 'banks'], banking.banks] as const,
    [['transport', 'roads', 'links'], transport.roads.links] as const,
  ];
  const parts = [
    ...lists.flatMap(([path, list]) => list.map(({ id }, i) => ({ id, list: path, path: [...path, i, 'id'] }))),
    ...transport.fuel.flatMap(({ pipeline }, i) => {
      const list = ['transport', 'fuel'];
      return pipeline ? [{ id: pipeline.id, list, path: [...list, i, 'pipeline', 'id'] }] : [];
    }),
  ];
  const seen = new Map(inpParts(water.inp).map(({ id }) => [id, 'water.inp']));
  const faults: Fault[] = [];
  for (const { id, list, path } of parts) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, list.join('.'));
    else {
      const says = `the part \`${id}\` already stands in \`${first}\``;
      faults.push(faultAt(part, path, says, 'give one of the two another id'));
    }
  }
  return faults;
};
