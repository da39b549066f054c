/**
 * The order in which buses are eliminated: always one with the fewest neighbours left, the lowest index among equals, so that
 * the factor stays sparse and is the same everywhere. `from` and `to` hold one branch each; loops and parallel branches count
 * once or not at all. Returns the bus at each place of the order.
 */
export function minimumDegree(busCount: number, from: Int32Array, to: Int32Array): Int32Array {
  const neighbours: Set<number>[] = Array.from({ length: busCount }, () => new Set());
  for (let k = 0; k < from.length; k++) {
    const f = from[k] as number;
    const t = to[k] as number;
    if (f === t) continue;
    neighbours[f]?.add(t);
    neighbours[t]?.add(f);
  }
  const order = new Int32Array(busCount);
  const gone = new Uint8Array(busCount);
  for (let place = 0; place < busCount; place++) {
    let best = -1;
    let fewest = busCount;
    for (let bus = 0; bus < busCount; bus++) {
      const degree = (neighbours[bus] as Set<number>).size;
      if (gone[bus] === 0 && degree < fewest) {
        best = bus;
        fewest = degree;
      }
    }
    order[place] = best;
    gone[best] = 1;
    eliminate(best, neighbours);
  }
  return order;
}

/** What was connected through the bus is connected directly from now on. */
function eliminate(bus: number, neighbours: readonly Set<number>[]): void {
  const around = [...(neighbours[bus] ?? [])];
  for (const a of around) {
    neighbours[a]?.delete(bus);
    for (const b of around) if (a !== b) neighbours[a]?.add(b);
  }
}
