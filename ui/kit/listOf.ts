/** Words joined as the language joins them: "KES, TAL and VES". */
export function listOf(
  words: readonly string[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(words);
}
