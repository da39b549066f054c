import type { YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { lineAt, type Source } from './source.ts';

/** What helps against each thing that YAML cannot read. */
const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'use spaces to move a line to the right, never tabs',
  BAD_INDENT: 'let the line start in the same column as its neighbours, with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds a colon in quotes, or on the next line after `>-`',
  MULTILINE_IMPLICIT_KEY: 'write `key: value`, with a colon and a space; put a text of several lines after `>-`',
  MISSING_CHAR: 'close the quote, the bracket or the brace, or write the colon that is missing',
  MULTIPLE_DOCS: 'keep one document a file: remove the line `---`',
  NON_STRING_KEY: 'put the key in quotes',
  BAD_ALIAS: 'write it out; anchors (&) and aliases (*) are not used in scenarios',
  TAG_RESOLVE_FAILED: 'remove the tag (the word that starts with `!`), or put the text in quotes',
};

const OTHERWISE = 'compare the line with the same line of a file that works; a text with special signs goes in quotes';

/** Turns a complaint of the YAML reader into a fault with its line. */
export function explainYaml(source: Source, text: string, error: YAMLError): Fault {
  const says =
    error.code === 'DUPLICATE_KEY'
      ? `the key \`${/^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? ''}\` stands here twice`
      : `this is not readable as YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  return {
    file: source.file,
    line: lineAt(source, error.pos[0]),
    severity: 'error',
    says,
    remedy: REMEDIES[error.code] ?? OTHERWISE,
  };
}
