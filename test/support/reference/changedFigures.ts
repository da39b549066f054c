/** A copy of a file in which one figure is another, and where that is. */
export interface ChangedFile {
  readonly place: string;
  readonly text: string;
}

/**
 * One changed copy for each kind of figure under the given keys, the last of its kind each time: `solution.flow_MW.*` counts as one
 * kind. Whole numbers become the next one, others are moved by a hundredth.
 */
export function changedFigures(text: string, under: readonly string[]): readonly ChangedFile[] {
  const places = new Map<string, readonly (string | number)[]>();
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'number') {
      const kind = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
      if (under.some((key) => kind.startsWith(key))) places.set(kind, path);
    } else if (Array.isArray(value)) for (const [i, entry] of value.entries()) walk(entry, [...path, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) walk(entry, [...path, key]);
  };
  walk(JSON.parse(text), []);
  return [...places].map(([place, path]) => {
    const copy: unknown = JSON.parse(text);
    const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, unknown>)[key], copy);
    const last = path.at(-1) ?? '';
    const was = (holder as Record<string | number, number>)[last] ?? 0;
    (holder as Record<string | number, number>)[last] = Number.isInteger(was) ? was + 1 : was + 0.01;
    return { place, text: JSON.stringify(copy) };
  });
}
