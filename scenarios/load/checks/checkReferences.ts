import { REFERENCES, type ReferenceKind } from '../../schema/reference.ts';
import type { Fault } from '../fault.ts';
import { suggest } from '../nearest.ts';
import { allParts, type Check, faultAt, type Parts } from '../parts.ts';
import { walkSchema } from '../walkSchema.ts';

/** How each kind is called in a sentence about several. */
const MANY: Readonly<Record<ReferenceKind, string>> = {
  nation: 'nations',
  seat: 'seats',
  asset: 'assets',
  order: 'orders',
  information: 'pieces of information',
  campaign: 'campaigns',
  subject: 'subjects',
  statement: 'statements',
};

/** Every id that points at something points at something that is there. The schemas say which ids those are. */
export const checkReferences: Check = (parts) => {
  const known = knownIds(parts);
  const faults: Fault[] = [];
  for (const part of allParts(parts)) {
    walkSchema(part.schema, part.value, (schema, value, path) => {
      const to = REFERENCES.get(schema)?.to;
      if (to === undefined || typeof value !== 'string' || known[to].includes(value)) return;
      const article = /^[aio]/.test(to) ? 'an' : 'a';
      const what = to === 'information' ? 'a piece of information' : `${article} ${to}`;
      const says = `\`${value}\` is not ${what} of this scenario`;
      faults.push(faultAt(part, path, says, suggest(value, known[to], `the ${MANY[to]} are`)));
    });
  }
  return faults;
};

function knownIds(parts: Parts): Readonly<Record<ReferenceKind, readonly string[]>> {
  const ids = (list: readonly { value: { id: string } }[]) => list.map((part) => part.value.id);
  return {
    nation: ids(parts.nations),
    seat: parts.nations.flatMap((part) => part.value.seats.map((seat) => seat.id)),
    asset: parts.nations.flatMap((part) => part.value.assets.map((asset) => asset.id)),
    order: ids(parts.orders),
    information: ids(parts.information),
    campaign: ids(parts.campaigns),
    subject: parts.head.value.subjects.map((subject) => subject.id),
    statement: parts.head.value.statements.map((statement) => statement.id),
  };
}
