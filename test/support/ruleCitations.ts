import type { SourceFile } from './sourceFile.ts';

/** A rule id is a letter and a number without leading zero; order ids (N05) have two digits with one. */
const ID = '[A-Z][1-9]\\d?';
const IN_COMMENTS = new RegExp(`\\brules?\\s+(${ID}(?:(?:,\\s*|\\s+and\\s+)${ID})*)\\b`, 'g');
const IN_TITLES = new RegExp(`['"\`](${ID})\\.(\\d+)\\s`, 'g');

/** One place that names a rule. */
export interface Citation {
  readonly rule: string;
  readonly path: string;
  /** The case number where a test's title gives one, such as 2 in `W1.2`. */
  readonly testCase: number | null;
}

/** Every rule that a source names: `rule W1` or `rules A1, A3` in its comments, `W1.2 …` as a test's title. */
export function ruleCitations({ path, text }: SourceFile): readonly Citation[] {
  const said = [...text.replaceAll(/\n\s*\*\s*/g, ' ').matchAll(IN_COMMENTS)].flatMap(([, list = '']) =>
    list.split(/,\s*|\s+and\s+/).map((rule) => ({ rule, path, testCase: null })),
  );
  const titled = [...text.matchAll(IN_TITLES)].map(([, rule = '', n]) => ({ rule, path, testCase: Number(n) }));
  return [...said, ...titled];
}

/** The rules of the rule book, in its order: lines that begin `- **W1** `. */
export function ruleBook(markdown: string): readonly { readonly rule: string; readonly text: string }[] {
  return markdown.split(/\n(?=- \*\*|## )/).flatMap((part) => {
    const [, rule, text] = /^- \*\*([A-Z]\d+)\*\*\s+([\s\S]*)$/.exec(part) ?? [];
    return rule === undefined || text === undefined ? [] : [{ rule, text: text.replaceAll(/\s+/g, ' ').trim() }];
  });
}
