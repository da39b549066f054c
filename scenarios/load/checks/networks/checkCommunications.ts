import { faultAt } from '../../parts.ts';
import { leftOut, type NetworkCheck, unfitAsset, unknownPart } from './networkUnder.ts';

/** Links and demands join sites that are there; sites stand at hubs and serve districts of the nation. */
export const checkCommunications: NetworkCheck = (under) => {
  const { sites, links, demands } = under.part.value.communications;
  const known = sites.map(({ id }) => id);
  const path = (...steps: readonly PropertyKey[]) => ['communications', ...steps];
  const isSite = (steps: readonly PropertyKey[], wrote: string) =>
    unknownPart(under, path(...steps), wrote, known, 'a site');
  return [
    ...sites.flatMap(({ at, serves }, i) => [
      ...unfitAsset(under, path('sites', i, 'at'), at, ['hub']),
      ...unfitAsset(under, path('sites', i, 'serves'), serves, ['district']),
    ]),
    ...leftOut(
      under,
      path('sites'),
      'hub',
      sites.map(({ at }) => at),
      '`communications.sites` by its `at`',
    ),
    ...links.flatMap(({ id, a, b }, i) => [
      ...isSite(['links', i, 'a'], a),
      ...isSite(['links', i, 'b'], b),
      ...(a === b
        ? [faultAt(under.part, path('links', i, 'b'), `\`${id}\` ends where it begins`, 'choose another site')]
        : []),
    ]),
    ...demands.flatMap(({ from, to }, i) => [
      ...isSite(['demands', i, 'from'], from),
      ...isSite(['demands', i, 'to'], to),
    ]),
  ];
};
