import { solveWaterHour } from './solveWaterHour.ts';
import type { WaterHour, WaterInputs } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

/** Solves an hour of one network, or gives back the hour that equal inputs came to. */
export type SolveHour = (inputs: WaterInputs) => WaterHour;

/**
 * A solver that remembers its last `atMost` different hours by their exact integers, so that it gives what solving again
 * would give, bit for bit. What was asked for longest ago is forgotten first.
 */
export function rememberHours(network: WaterNetwork, atMost: number): SolveHour {
  const hours = new Map<string, WaterHour>();
  return (inputs) => {
    const key = keyOf(inputs);
    const known = hours.get(key);
    const hour = known ?? solveWaterHour(network, inputs);
    if (known) hours.delete(key);
    else if (hours.size >= atMost) for (const oldest of hours.keys()) if (hours.delete(oldest)) break;
    hours.set(key, hour);
    return hour;
  };
}

function keyOf({ tankLitres, demandLitres, sourceHeadMillimetres, linkPerMille }: WaterInputs): string {
  return [tankLitres, demandLitres, sourceHeadMillimetres, linkPerMille].map((column) => column.join()).join(';');
}
