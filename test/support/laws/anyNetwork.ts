import fc from 'fast-check';
import { makePowerFlow, type PowerFlow } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { prepareTopology } from '../../../engine/infrastructure/energy/flow/topology.ts';

/** A network as a list of figures, so that it can also be written down in another order. */
export interface RawNetwork {
  readonly injections: readonly number[];
  readonly branches: readonly {
    readonly from: number;
    readonly to: number;
    readonly susceptance: number;
    readonly shift: number;
    readonly isIn: boolean;
  }[];
}

/**
 * Any network of 1 to 24 buses: loops from a bus to itself, parallel branches, dead buses, islands, no demand, and with `wild` negative
 * reactances that may cancel others out; without, they stay well below what they stand beside.
 */
export function anyNetwork(wild: boolean): fc.Arbitrary<RawNetwork> {
  return fc.integer({ min: 1, max: 24 }).chain((buses) => {
    const bus = fc.integer({ min: 0, max: buses - 1 });
    const branch = fc.record({
      from: bus,
      to: bus,
      susceptance: fc.integer({ min: wild ? -5 : 1, max: 50 }).map((b) => (b === 0 ? 7 : b * 100)),
      shift: fc.constantFrom(0, 0, 0, 0.05, -0.1),
      isIn: fc.boolean().map((isOut) => !isOut),
    });
    return fc.record({
      injections: fc.array(fc.constantFrom(0, 0, 5, -12, 40, -33), { minLength: buses, maxLength: buses }),
      branches: fc.array(branch, { maxLength: 50 }),
    });
  });
}

/** The network as the power flow takes it, all in order. */
export function networkOf({ injections, branches }: RawNetwork): PowerFlow {
  const from = branches.map((branch) => branch.from);
  const to = branches.map((branch) => branch.to);
  const network = makePowerFlow(prepareTopology(injections.length, from, to));
  network.injection.set(injections);
  for (const [k, { susceptance, shift, isIn }] of branches.entries()) {
    network.susceptance[k] = susceptance;
    network.shiftRadians[k] = shift;
    network.inService[k] = isIn ? 1 : 0;
  }
  return network;
}
