import type { Text } from '../../engine/model/ids.ts';

/** A text of the scenario in the reader's language, else in the scenario's first one. */
export function text(words: Text, language: string): string {
  const base = language.split('-')[0] ?? language;
  return words[language] ?? words[base] ?? Object.values(words)[0] ?? '';
}
