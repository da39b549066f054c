import { aimWords, type Figure, GROUPS, meets, workWords } from './figure.ts';

/** All figures as lines in columns, group by group. */
export function textTable(figures: readonly Figure[]): string {
  const rows = figures.map(cells);
  const [name, figure, aim] = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return GROUPS.flatMap((group) => {
    const own = rows.filter((_, i) => figures[i]?.group === group);
    if (own.length === 0) return [];
    const lines = own.map(
      (row) => `  ${row[0].padEnd(name ?? 0)}  ${row[1].padStart(figure ?? 0)}  ${row[2].padEnd(aim ?? 0)}  ${row[3]}`,
    );
    return [`${group}\n${lines.join('\n')}\n`];
  }).join('');
}

/** The same as a table for a page. */
export function markdownTable(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => `| ${cells(figure).join(' | ')} |`);
  return `| what | median | aim | work |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

function cells(figure: Figure): readonly [name: string, figure: string, aim: string, work: string] {
  const verdict = meets(figure);
  const aim = verdict === null ? '' : `${aimWords(figure)} ${verdict ? 'met' : 'missed'}`;
  return [figure.name, `${rounded(figure.figure)} ${figure.unit}`, aim, workWords(figure)];
}

/** To three digits that count. */
function rounded(number: number): string {
  return Number(number.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}
