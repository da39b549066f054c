import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { NetworkFile } from '../../../scenarios/load/parts.ts';

const HEAD = `# yaml-language-server: $schema=../../schema/json/network.schema.json
# EXERCISE. Fictional networks, made by \`npm run generate:networks\`; docs/scenario-authoring.md explains every key.
`;

/** A network file as YAML, one part a line, so that a change reads well. The same networks give the same text. */
export function networkText(network: NetworkFile): string {
  const document = new Document(network, { aliasDuplicateObjects: false });
  visit(document, {
    Map(_, node) {
      const isRow = node.items.every(({ value }) => isScalar(value) || (isSeq(value) && value.items.every(isScalar)));
      if (isRow) node.flow = true;
    },
    Seq(_, node) {
      if (node.items.every(isScalar) && !node.items.some(isMap)) node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return HEAD + document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
