import type { Text } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';

/** Every sentence of a scenario that no nation may read before it is told: campaigns, injects, indicators, read-outs. */
export function controlTexts(scenario: Scenario): readonly string[] {
  const stages = scenario.campaigns.flatMap(({ tracks }) => tracks.flatMap((track) => track.stages));
  const texts: readonly Text[] = [
    ...scenario.campaigns.map(({ name }) => name),
    ...stages.map(({ name }) => name),
    ...scenario.information.map(({ says }) => says),
    ...scenario.readOuts.map(({ say }) => say),
    ...scenario.injects.flatMap(({ title, from, expected, deliveries }) => [
      ...[title, from, expected],
      ...deliveries.flatMap(({ subject, body, ifHolds }) => [subject, body, ...(ifHolds ? [ifHolds.body] : [])]),
    ]),
  ];
  const words = [...scenario.campaigns.map(({ actor }) => actor), ...stages.flatMap(({ techniques }) => techniques)];
  return [...new Set([...sentencesOf(texts), ...words, ...scenario.injects.map(({ id }) => id)])];
}

/** The sentences of texts; a short one, such as a name that stands elsewhere too, proves nothing. */
export function sentencesOf(texts: readonly Text[]): readonly string[] {
  return texts
    .flatMap((text) => Object.values(text))
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 16);
}
