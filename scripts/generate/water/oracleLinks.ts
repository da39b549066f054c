import type { OracleDemand, OracleLink } from './solveHeads.ts';

const FEET = 1 / 0.3048;
/** Below this loss, in feet, flow goes straight through zero, where the power law has no slope. */
const LEAST_LOSS = 1e-9;

/** A pipe by Hazen and Williams: loss in feet = 4.727 · C^-1.852 · d^-4.871 · L · q^1.852 with feet and cubic feet a second. */
export function pipeLink(from: number, to: number, metres: number, millimetres: number, roughness: number): OracleLink {
  const resistance = 4.727 * roughness ** -1.852 * ((millimetres / 1000) * FEET) ** -4.871 * metres * FEET;
  const at = (lost: number) => (lost / resistance) ** (1 / 1.852);
  return {
    from,
    to,
    flow: (lost) => {
      const size = Math.abs(lost);
      if (size < LEAST_LOSS) return { flow: (lost * at(LEAST_LOSS)) / LEAST_LOSS, slope: at(LEAST_LOSS) / LEAST_LOSS };
      return { flow: Math.sign(lost) * at(size), slope: at(size) / (1.852 * size) };
    },
  };
}

/** A pump through three points of its curve, the second at its usual flow: head = a − b·q^c. It lets nothing back. */
export function pumpLink(
  from: number,
  to: number,
  usualCfs: number,
  metres: readonly [number, number, number],
): OracleLink {
  const [a, at1, at2] = metres.map((head) => head * FEET) as [number, number, number];
  const c = Math.log((a - at2) / (a - at1)) / Math.log(2);
  const b = (a - at1) / usualCfs ** c;
  return {
    from,
    to,
    flow: (lost) => {
      const left = a + lost;
      if (left <= 0) return { flow: 0, slope: 0 };
      return { flow: (left / b) ** (1 / c), slope: (left / b) ** (1 / c) / (c * left) };
    },
  };
}

/** A demand that is always met. */
export function fullDemand(cfs: number): OracleDemand {
  return () => ({ flow: cfs, slope: 0 });
}

/** Wagner's curve: nothing at no pressure, all from the required pressure on, the square root of the share between. In feet. */
export function pressureDemand(cfs: number, elevation: number, required: number): OracleDemand {
  return (head) => {
    const share = (head - elevation) / required;
    if (share <= 0) return { flow: 0, slope: 0 };
    if (share >= 1) return { flow: cfs, slope: 0 };
    return { flow: cfs * Math.sqrt(share), slope: cfs / (2 * required * Math.sqrt(share)) };
  };
}
