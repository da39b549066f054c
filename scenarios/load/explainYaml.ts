import type { YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { lineAt, type Source } from './source.ts';

/** For each thing that YAML cannot read: what it is, and what helps. */
const WORDS: Readonly<Record<string, readonly [says: string, remedy: string]>> = {
  TAB_AS_INDENT: ['the line starts with a tab', 'use spaces to move a line to the right, never tabs'],
  BAD_INDENT: [
    'the line starts in a column that does not fit, or a bracket above it is not closed',
    'let it start where its neighbours start, with spaces; close brackets and braces',
  ],
  BAD_SCALAR_START: ['a text cannot start with this sign', 'put the text in quotes'],
  UNEXPECTED_TOKEN: [
    'something stands after the end of the value',
    'put the whole text in double quotes, and write a quote inside it as \\"',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second colon stands in this line, or the next line starts too far to the right',
    'put a text that holds a colon in quotes; let lines start where their neighbours start',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'this line is no key with a value',
    'write `key: value`, with a colon and a space; put a text of several lines after `>-`',
  ],
  MISSING_CHAR: [
    'a quote, a bracket, a colon or a dash is missing here',
    'close what is open; start each item of a list with `- `, all in one column',
  ],
  MULTIPLE_DOCS: ['a second document starts here', 'keep one document a file: remove the line `---`'],
  BAD_ALIAS: [
    'the star stands for another part of the file',
    'write it out; anchors (&) and aliases (*) are not used in scenarios',
  ],
  TAG_RESOLVE_FAILED: [
    'the word with `!` is a YAML tag that is not used here',
    'remove the tag, or put the text in quotes',
  ],
};

/** Turns a complaint of the YAML reader into a fault with its line. */
export function explainYaml(source: Source, text: string, error: YAMLError): Fault {
  const [start] = error.pos;
  const [says, remedy] = explain(error, text.slice(start));
  return { file: source.file, line: lineAt(source, start), severity: 'error', says, remedy };
}

function explain(error: YAMLError, from: string): readonly [says: string, remedy: string] {
  if (error.code === 'DUPLICATE_KEY') {
    return [`the key \`${/^[^\s:]+/.exec(from)?.[0] ?? ''}\` stands here twice`, 'keep one of the two'];
  }
  const otherwise = `this is not readable as YAML: ${error.message}`;
  return WORDS[error.code] ?? [otherwise, 'compare the line with a file that works; put special signs in quotes'];
}
