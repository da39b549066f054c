import type { Cause } from './cause.ts';
import type { NationNetwork, PartId } from './network.ts';

/** As what a part that was put out of service stands in a causal chain: of the grid, or of the telecom network. */
export function partCause(
  { energy, communications }: Pick<NationNetwork, 'energy' | 'communications'>,
  of: 'energy' | 'communications',
  part: PartId,
): Cause['what'] {
  const isIn = (parts: readonly { readonly id: PartId }[]) => parts.some(({ id }) => id === part);
  if (of === 'communications') return isIn(communications.links) ? 'linkCut' : 'siteDark';
  if (isIn(energy.branches)) return 'branchOpened';
  if (isIn(energy.units)) return 'unitLost';
  return isIn(energy.ties) ? 'tieCut' : 'hvdcCut';
}
