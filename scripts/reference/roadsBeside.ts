import { readFlows, readNet, readTrips, type TntpFlow, type TntpNetwork } from './readTntp.ts';
import { type ReferenceFile, UnreadableFile } from './referee.ts';

/** The files of one TNTP problem: its network and trips, and its flows where they are known. */
export function roadsBeside(file: ReferenceFile): {
  readonly net: TntpNetwork;
  readonly trips: ReturnType<typeof readTrips>;
  readonly flows: readonly TntpFlow[] | null;
} {
  const base = /^(?<base>.+)_(net|trips|flow)\.tntp$/i.exec(file.name)?.groups?.base;
  if (base === undefined)
    throw new UnreadableFile(
      'a road file is named like SiouxFalls_net.tntp, SiouxFalls_trips.tntp or SiouxFalls_flow.tntp.',
    );
  const text = (what: string): string | null => {
    const name = `${base}_${what}.tntp`.toLowerCase();
    if (file.name.toLowerCase() === name) return file.text;
    const found = file.list.find((other) => other.toLowerCase() === name);
    return found === undefined ? null : file.beside(found);
  };
  const needed = (what: string): string => {
    const found = text(what);
    if (found === null) throw new UnreadableFile(`${base}_${what}.tntp does not lie beside it.`);
    return found;
  };
  const flows = text('flow');
  return {
    net: readNet(needed('net')),
    trips: readTrips(needed('trips')),
    flows: flows === null ? null : readFlows(flows),
  };
}
