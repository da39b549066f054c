/** Rows in as many nearly equal parts as it takes to have at most so many in each. */
export function chunks<T>(rows: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(rows.length / Math.floor(most)));
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, i) => rows.slice(i * size, (i + 1) * size)).filter(
    (part) => part.length > 0,
  );
}
