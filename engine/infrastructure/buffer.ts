import type { NetworkHour } from './networkHour.ts';

/**
 * Runs one hour of a consumer that lasts a while without power (rules H1, C1): supplied, it serves in full and refills by
 * `refillHours`; without supply it spends an hour of its buffer; with nothing left it does not serve. Returns the service.
 */
export function serveFromBuffer(network: NetworkHour, index: number, refillHours: number): number {
  const asset = network.assets[index];
  if (!asset) return 0;
  const capacity = asset.dependsOn.reduce(
    (hours, d) => (d.service === 'power' ? Math.max(hours, d.bufferHours) : hours),
    0,
  );
  const buffer = network.scratch.bufferHours[index] ?? 0;
  if (network.received(index, 'power') > 0) {
    network.scratch.bufferHours[index] = Math.max(buffer, Math.min(capacity, buffer + refillHours));
    return 1000;
  }
  if (buffer === 0) return 0;
  network.scratch.bufferHours[index] = buffer - 1;
  return 1000;
}
