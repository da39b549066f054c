import type { BotName } from './botNames.ts';
import { byTheBook } from './byTheBook.ts';
import { cooperative } from './cooperative.ts';
import { isolationist } from './isolationist.ts';
import { passive } from './passive.ts';
import type { Policy } from './policy.ts';
import { random } from './random.ts';

/** The policy behind each name. */
export const POLICIES: Readonly<Record<BotName, Policy>> = {
  passive,
  isolationist,
  'by-the-book': byTheBook,
  cooperative,
  random,
};
