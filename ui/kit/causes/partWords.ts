import { t } from '@lingui/core/macro';
import type { CauseNames } from './causeNames.ts';

/**
 * A part of a network as people say it inside a sentence: `line-7` is "line 7", `feeder-kes-north` "feeder North Kesara". A part
 * whose kind is not known is told by the words of its id.
 */
export function partWords(part: string, names: CauseNames): string {
  const [kind = '', ...rest] = part.split('-');
  const which = whichWords(rest, names);
  if (which === '') return part;
  switch (kind) {
    case 'line':
      return t`line ${which}`;
    case 'transformer':
      return t`transformer ${which}`;
    case 'unit':
      return t`generating unit ${which}`;
    case 'bus':
      return t`busbar ${which}`;
    case 'feeder':
      return t`feeder ${which}`;
    case 'tie':
      return t`the line to ${names.nation(rest.join('-'))}`;
    case 'hvdc':
      return t`HVDC link ${which}`;
    case 'pump':
      return t`pump ${which}`;
    case 'pipeline':
      return t`pipeline ${which}`;
    case 'pipe':
      return t`pipe ${which}`;
    case 'site':
    case 'core':
    case 'access':
      return t`telecom site ${which}`;
    case 'link':
    case 'fibre':
      return t`telecom link ${which}`;
    case 'microwave':
      return t`microwave link ${which}`;
    case 'subsea':
      return t`subsea cable ${which}`;
    case 'satellite':
      return t`satellite link ${which}`;
    case 'bank':
      return t`bank ${which}`;
    case 'road':
      return t`road ${which}`;
    default:
      return part.replaceAll('-', ' ');
  }
}

/** What follows a part's kind: an asset by its name where it begins with one, and a number. */
function whichWords(rest: readonly string[], names: CauseNames): string {
  for (let words = rest.length; words > 1; words--) {
    const id = rest.slice(0, words).join('-');
    if (names.kind(id) !== null) return [names.asset(id), ...rest.slice(words)].join(' ');
  }
  return rest.join(' ');
}
