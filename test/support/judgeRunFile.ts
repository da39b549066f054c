import { ReplayFault, replay } from '../../engine/run/replay.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { DamagedRun, readRunText } from '../../scripts/cli/readRun.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';

/** What `npm run replay` says of a run file, without starting a process for it; null when every byte fits. */
export function judgeRunFile(path: string): { readonly entry: number | null; readonly says: string } | null {
  try {
    const file = readRunText(path);
    const fault = verifyRun(file, nativeSha256);
    if (fault) return fault;
    replay(file, nativeTools);
    return null;
  } catch (error) {
    if (error instanceof ReplayFault) return { entry: error.entry, says: error.message };
    if (error instanceof DamagedRun) return { entry: null, says: error.message };
    throw error;
  }
}
