import { t } from '@lingui/core/macro';

/**
 * A part of a network as people say it inside a sentence: `line-7` is "line 7", `feeder-north` "feeder north". A part whose kind
 * is not known is told by the words of its id. `nation` names the other end of a tie.
 */
export function partWords(part: string, nation: (id: string) => string): string {
  const [kind = '', ...rest] = part.split('-');
  const which = rest.join(' ');
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
      return t`the line to ${nation(rest.join('-'))}`;
    case 'pump':
      return t`pump ${which}`;
    case 'pipe':
      return t`pipe ${which}`;
    case 'site':
      return t`telecom site ${which}`;
    case 'link':
      return t`telecom link ${which}`;
    case 'bank':
      return t`bank ${which}`;
    case 'road':
      return t`road ${which}`;
    default:
      return part.replaceAll('-', ' ');
  }
}
