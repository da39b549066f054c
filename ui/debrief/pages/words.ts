/** What of a sheet counts as a word: two letters or more that are no code (KES, T4, S01) and no unit. */
export function wordsIn(text: string): readonly string[] {
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return tokens.filter((token) => /\p{Ll}{2}/u.test(token));
}
