import { openWaterNetwork } from '../engine/infrastructure/water/openWaterNetwork.ts';
import { inpLine } from '../scenarios/load/checks/networks/inpLine.ts';
import { inpParts } from '../scenarios/load/checks/networks/inpParts.ts';
import type { Fault } from '../scenarios/load/fault.ts';
import { faultAt, type NetworkFile, type Part } from '../scenarios/load/parts.ts';
import type { LoadedEpanet } from './loadEpanet.ts';

const NAME = 'check';

/** What EPANET does not like about the pipes of these files, with the lines in which it stands; nothing where it opens them. */
export function pipeFaults(networks: readonly Part<NetworkFile>[], epanet: LoadedEpanet): readonly Fault[] {
  return networks.flatMap((part) => {
    const { inp } = part.value.water;
    if (inp === '') return [];
    try {
      openWaterNetwork(epanet, NAME, inp).project.close();
      return [];
    } catch (error) {
      const told = toldErrors(epanet.readFile(`${NAME}.rpt`)).map((one) => faultOf(part, one));
      return told.length > 0 ? told : [faultOf(part, { says: (error as Error).message, code: null, row: null })];
    }
  });
}

/** An error as EPANET's report has it; `row` is the line of the INP text that it quotes. */
interface ToldError {
  readonly says: string;
  readonly code: string | null;
  readonly row: string | null;
}

/** That there are errors at all, which EPANET says in the end. */
const SUMMARIES: readonly (string | undefined)[] = ['110', '200', '233'];

function toldErrors(report: string): readonly ToldError[] {
  const rows = report.split('\n').map((row) => row.trim());
  return rows.flatMap((row, i) => {
    const [, code = null, says = ''] = /^Error (\d+): (.*?):?$/.exec(row) ?? [];
    if (code === null || SUMMARIES.includes(code)) return [];
    return [{ says, code, row: says.includes(' in [') ? (rows[i + 1] ?? null) : null }];
  });
}

function faultOf(part: Part<NetworkFile>, { says, code, row }: ToldError): Fault {
  const { inp } = part.value.water;
  const quoted = row === null ? -1 : inp.split('\n').findIndex((line) => line.trim() === row);
  // Some are told of a part by its id, which is the last word.
  const named = inpParts(inp).find(({ id }) => id === says.split(/\s+/).at(-1))?.line ?? -1;
  const at = quoted >= 0 ? quoted : named;
  const fault = faultAt(
    part,
    ['water', 'inp'],
    `EPANET does not open these pipes: ${says}`,
    code === null ? 'open the text in EPANET, which says more' : `correct it; EPANET’s manual explains error ${code}`,
  );
  return at < 0 ? fault : { ...fault, line: inpLine(part, at) };
}
