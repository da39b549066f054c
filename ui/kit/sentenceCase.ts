/** Words as a sentence begins: its first letter as a capital. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
