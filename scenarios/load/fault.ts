/** What is wrong in a scenario, where, and what would be right. Errors keep it from being played, warnings do not. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly says: string;
  readonly remedy: string;
}

/** Orders faults as a person works through them: file by file, from the top. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
