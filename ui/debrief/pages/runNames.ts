import type { Edition } from '../../../engine/model/edition.ts';
import type { RunFile, RunHeader } from '../../../engine/run/runFile.ts';

/** What names the run: the commitment for everybody, the seed and the hashes of log and state for exercise control. */
export interface RunNames {
  readonly seedCommitment: string;
  readonly rulesVersion: number;
  readonly more: readonly (readonly [name: string, value: string])[];
}

/** What a run, once played again, came to: the hashes that stand at its end. */
export interface RunEnd extends Pick<RunFile, 'reveal'> {
  readonly scenarioHash: string;
  readonly logHash: string;
  readonly stateHash: string | null;
}

/**
 * What an edition prints to name its run. Hashes of scenario, log and state cover what others did, so that equal runs could be
 * told from unequal ones by them: they stand in exercise control's edition only.
 */
export function runNames(
  { seedCommitment, rulesVersion }: Pick<RunHeader, 'seedCommitment' | 'rulesVersion'>,
  edition: Edition,
  end: RunEnd | null,
): RunNames {
  if (edition !== 'truth' || !end) return { seedCommitment, rulesVersion, more: [] };
  const { seed = '', salt = '' } = end.reveal ?? {};
  return {
    seedCommitment,
    rulesVersion,
    more: [
      ['seed and salt', `${seed} ${salt}`],
      ['scenario', end.scenarioHash],
      ['log', end.logHash],
      ['state', end.stateHash ?? ''],
    ],
  };
}
