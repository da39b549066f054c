import { canonicalJson } from './canonicalJson.ts';
import { type ChainFault, verifyChain } from './chain.ts';
import type { Sha256 } from './game.ts';
import { commitSeed } from './makeHeader.ts';
import { RUN_FORMAT, type RunFile } from './runFile.ts';

/** Verifies a run file without executing it (rule L2): header, scenario, seed, chain, texts. Null when all fits. */
export function verifyRun(file: RunFile, sha256: Sha256): ChainFault | null {
  if (file.header.format !== RUN_FORMAT)
    return { entry: 0, says: `the format is ${file.header.format}, this program reads ${RUN_FORMAT}` };
  if (file.scenario && sha256(canonicalJson(file.scenario)) !== file.header.scenarioHash) {
    return { entry: 0, says: 'the scenario in the file is not the one that the header names' };
  }
  if (file.reveal && commitSeed(sha256, file.reveal) !== file.header.seedCommitment) {
    return { entry: 0, says: 'the revealed seed is not the one that the header committed to' };
  }
  const fault = verifyChain(sha256, file.header, file.entries, file.texts);
  if (fault?.entry !== null || fault === null) return fault;
  const ref = /[0-9a-f]{12}/.exec(fault.says)?.[0] ?? '';
  const entry = file.entries.find((row) => row.payload?.includes(ref))?.n ?? null;
  return { entry, says: fault.says };
}
