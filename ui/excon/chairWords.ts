import { plural, t } from '@lingui/core/macro';
import type { ChairStatus } from '../../engine/protocol/message.ts';
import type { ExconNames } from './exconNames.ts';

/** What a chair still lacks before StartEx, in a few words; null when its line is known to work, or when nobody is there. */
export function chairLacks(chair: ChairStatus): string | null {
  if (chair.browsers.length === 0) return null;
  if (!chair.browsers.some(({ agreed }) => agreed)) return t`rules not read yet`;
  switch (chair.check) {
    case 'open':
      return t`line not checked`;
    case 'begun':
      return t`checks its line`;
    case 'waits':
      return t`waits for the other chair's signature`;
    case 'done':
    case 'skipped':
      return null;
  }
}

/** How a chair's line stands before StartEx; null when nobody is there. */
export function lineWord(chair: ChairStatus): string | null {
  if (chair.browsers.length === 0) return null;
  return chairLacks(chair) ?? (chair.check === 'skipped' ? t`check skipped` : t`line checked`);
}

/** How many browsers hold a seat; null for the usual one. */
export function browsersWord(chair: ChairStatus): string | null {
  const { length } = chair.browsers;
  return length < 2 ? null : plural(length, { one: '# browser', other: '# browsers' });
}

/** Who reads along with a seat, and which seat its people hold beside it; null for the usual seat. */
export function extraWords({ observers, merged }: ChairStatus, names: Pick<ExconNames, 'seat'>): string | null {
  const words = merged.map((other) => t`also ${names.seat(other)}`);
  if (observers > 0) words.push(plural(observers, { one: '# observer', other: '# observers' }));
  return words.length === 0 ? null : words.join(' · ');
}
