/** The families of the map's letters: those the pages bundle first, then what a machine has. */
export const TEXT_FONT = '"Inter Variable", Inter, "Noto Sans Variable", "Noto Sans", system-ui, sans-serif';
export const MONO_FONT = '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace';

const WANTED = [`500 12px ${TEXT_FONT}`, `700 12px ${MONO_FONT}`];

/** Calls `arrived` once the letters of `text` can be painted, unless they already can: the map never waits for them. */
export function whenLettersArrive(text: string, arrived: () => void): void {
  const missing = WANTED.filter((font) => !document.fonts.check(font, text));
  if (missing.length === 0) return;
  void Promise.allSettled(missing.map((font) => document.fonts.load(font, text))).then(arrived);
}
