import { LineCounter, parseDocument, visit } from 'yaml';
import { explainYaml } from './explainYaml.ts';
import type { Fault } from './fault.ts';
import { lineAt, type Source } from './source.ts';

/** Reads YAML 1.2 (core schema, every key once). What YAML cannot read is told as faults, and the value is undefined. */
export function readYaml(file: string, text: string): { source: Source; value: unknown; faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const source: Source = { file, document, lines };
  const errors = [...document.errors, ...document.warnings];
  // After the first slip the reader is out of step, and what it says next misleads; keys written twice are each true.
  const told = errors.filter((error, i) => i === 0 || error.code === 'DUPLICATE_KEY');
  const faults = told.map((error) => explainYaml(source, text, error));
  if (faults.length === 0) faults.push(...aliases(source));
  return { source, value: faults.length === 0 ? document.toJS() : undefined, faults };
}

/** Anchors and aliases are refused: what is written out can be read, and a few lines cannot grow into millions. */
function aliases(source: Source): Fault[] {
  const faults: Fault[] = [];
  visit(source.document, {
    Alias(_, node) {
      faults.push({
        file: source.file,
        line: lineAt(source, node.range?.[0] ?? 0),
        severity: 'error',
        says: `\`*${node.source}\` repeats another part of the file`,
        remedy: 'write it out; anchors (&) and aliases (*) are not used in scenarios',
      });
    },
  });
  return faults;
}
