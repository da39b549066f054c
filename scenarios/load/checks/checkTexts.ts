import { isScalar } from 'yaml';
import type { Text } from '../../../engine/model/ids.ts';
import { TEXTS } from '../../schema/text.ts';
import type { Fault } from '../fault.ts';
import { suggest } from '../nearest.ts';
import { allParts, type Check, faultAt } from '../parts.ts';
import { walkSchema } from '../walkSchema.ts';

/** Every text is there in the first language and in no language that the scenario does not name. */
export const checkTexts: Check = (parts) => {
  const { languages } = parts.head.value;
  const first = languages[0] ?? 'en';
  const faults: Fault[] = [];
  for (const part of allParts(parts)) {
    walkSchema(part.schema, part.value, (schema, value, path) => {
      if (!TEXTS.get(schema)) return;
      const text = value as Text;
      for (const language of languages) {
        if (text[language] !== undefined) continue;
        const severity = language === first ? 'error' : 'warning';
        const remedy =
          severity === 'error'
            ? `add a line \`${language}: …\`; it is the first language of the scenario`
            : `add a line \`${language}: …\`; until then readers of \`${language}\` see \`${first}\``;
        faults.push(faultAt(part, path, `the text has no \`${language}\``, remedy, severity));
      }
      for (const language of Object.keys(text)) {
        if (!languages.includes(language)) {
          const remedy = `${suggest(language, languages, 'languages of the scenario')} Or add it to \`languages\` in scenario.yaml`;
          faults.push(faultAt(part, [...path, language], `\`${language}\` is not a language of this scenario`, remedy));
        }
        const node: unknown = part.source.document.getIn([...path, language], true);
        if (isScalar(node) && node.type === 'PLAIN' && node.comment !== undefined && node.comment !== null) {
          const remedy = 'put the text in quotes if this belongs to it, or move the comment to a line of its own';
          const says = `everything after \`#\` is left out of the text`;
          faults.push(faultAt(part, [...path, language], says, remedy, 'warning'));
        }
      }
    });
  }
  return faults;
};
