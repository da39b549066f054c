import type { Scenario } from '../model/scenario.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Sha256 } from './game.ts';
import { LIBRARIES, RULES_VERSION } from './rulesVersion.ts';
import { RUN_FORMAT, type RunHeader, type SeedReveal } from './runFile.ts';

/** The commitment to a seed that is revealed only after EndEx. */
export function commitSeed(sha256: Sha256, { seed, salt }: SeedReveal): string {
  return sha256(`seed:${salt}:${seed}`);
}

/** The header of a new run. `scenario.turns` is already what EXCON chose. */
export function makeHeader(sha256: Sha256, exercise: string, scenario: Scenario, reveal: SeedReveal): RunHeader {
  return {
    format: RUN_FORMAT,
    rulesVersion: RULES_VERSION,
    libraries: LIBRARIES,
    exercise,
    scenario: scenario.id,
    scenarioHash: sha256(canonicalJson(scenario)),
    turns: scenario.turns,
    seedCommitment: commitSeed(sha256, reveal),
  };
}
