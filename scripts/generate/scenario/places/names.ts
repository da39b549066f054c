import { en, Faker } from '@faker-js/faker';
import type { Draw } from '../../references/draw.ts';

const BEGINNINGS = [
  'Al',
  'Bren',
  'Cor',
  'Dal',
  'Es',
  'Fal',
  'Gal',
  'Hes',
  'Il',
  'Jor',
  'Kel',
  'Lor',
  'Mer',
  'Nor',
  'Ost',
  'Per',
  'Quil',
  'Ros',
  'Sel',
  'Tav',
  'Ur',
  'Val',
  'Wes',
  'Yl',
  'Zer',
] as const;
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'and', 'en', 'or', 'und'] as const;
const ENDS = ['dra', 'mar', 'nia', 'rath', 'ria', 'sk', 'tis', 'vek', 'via', 'wen'] as const;

/** Gives names that are used once each. */
export interface Names {
  /** A nation's name and id. */
  nation(): { readonly id: string; readonly name: string };
  place(): string;
}

/**
 * Invented names, the same for the same seed: nations from syllables, places from a surname and an ending (@faker-js/faker). What is the
 * name of a real country or town known to faker is passed over.
 */
export function namesFrom(seed: number, draw: Draw): Names {
  const faker = new Faker({ locale: [en] });
  faker.seed(seed);
  const { country, city_name } = en.location ?? {};
  const taken = new Set([...(country ?? []), ...(city_name ?? [])].map((name) => String(name).toLowerCase()));
  const ids = new Set<string>();
  const fresh = (make: () => string, ok: (name: string) => boolean = () => true): string => {
    for (let tries = 0; ; tries++) {
      const name = tries < 100 ? make() : `${make()} ${tries}`;
      if (taken.has(name.toLowerCase()) || !ok(name)) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  const idOf = (name: string) => name.slice(0, 3).toLowerCase() + (name.length > 6 ? name.slice(-2) : name.slice(-1));
  return {
    nation() {
      const make = () => `${draw.oneOf(BEGINNINGS)}${draw.oneOf(MIDDLES)}${draw.oneOf(ENDS)}`;
      const name = fresh(make, (each) => !ids.has(idOf(each)));
      ids.add(idOf(name));
      return { id: idOf(name), name };
    },
    place: () =>
      fresh(
        () =>
          `${faker.person.lastName().replace(/\W/g, '')}${faker.helpers.arrayElement(['bury', 'ford', 'haven', 'mouth', 'stead', 'ton', 'view', 'worth'])}`,
      ),
  };
}
