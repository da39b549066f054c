import * as z from 'zod';

/** What an id in a scenario may point at. */
export const REFERENCE_KINDS = [
  'nation',
  'seat',
  'asset',
  'order',
  'information',
  'campaign',
  'subject',
  'statement',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Which schemas point at something: the loader looks every value of theirs up, wherever it stands. */
export const REFERENCES = z.registry<{ readonly to: ReferenceKind }>();

const LOWER = 'an id is written in small letters, digits and hyphens, and starts with a letter';
const UPPER = 'an id of the catalogue is written in capital letters, digits and hyphens, and starts with a letter';

/** An id such as `kes-works`. The one word of this form that every JavaScript object knows is not among them: rows of the state are kept by id. */
export const id = () =>
  z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/, LOWER)
    .refine((written) => written !== 'constructor', '`constructor` is no id: choose another word');

/** The id of a part of a network, such as `line-7`; EPANET takes no longer ones. */
export const partId = () =>
  z
    .string()
    .max(80)
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'the id of a part is written in small letters, digits and hyphens, and starts with a letter',
    );

/** An id of the catalogue or the MSEL, such as `N05` or `FL01`. */
export const catalogueId = () =>
  z
    .string()
    .max(40)
    .regex(/^[A-Z][A-Z0-9-]*$/, UPPER);

/** An id that must exist elsewhere in the scenario. */
export function reference(to: ReferenceKind) {
  return (to === 'order' ? catalogueId() : id()).register(REFERENCES, { to });
}
