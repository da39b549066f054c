import type { SampleRow } from '../model/event.ts';
import type { NationId } from '../model/ids.ts';
import type { Emission } from '../turn/emission.ts';

/** Puts a water sample on its way and tells its nation when the laboratory answers; it takes the place of an earlier one there. */
export function takeSample(emit: Emission, nation: NationId, sample: SampleRow): void {
  emit.fact({ fact: 'sampleTaken', nation, sample });
  const { asset, dueTurn, askedTurn } = sample;
  emit.report({ report: 'laboratoryAsked', to: { nation }, asset, dueTurn, asked: askedTurn !== null });
}
