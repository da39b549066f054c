import type { Fault } from '../../fault.ts';
import { FED } from '../../networks/feedersOf.ts';
import { faultAt } from '../../parts.ts';
import { checkTies } from './checkTies.ts';
import { leftOut, type NetworkCheck, type NetworkUnder, toldTwice, unfitAsset, unknownPart } from './networkUnder.ts';

/** Branches, units, ties, HVDC and feeders hang at buses that are there, and feeders where the map says that power comes from. */
export const checkEnergy: NetworkCheck = (under) => {
  const { energy } = under.part.value;
  const buses = energy.buses.map(({ id }) => id);
  const isBus = (path: readonly PropertyKey[], wrote: string) =>
    unknownPart(under, ['energy', ...path], wrote, buses, 'a bus');
  return [
    ...energy.buses.flatMap(({ at }, i) => unfitAsset(under, ['energy', 'buses', i, 'at'], at, ['substation'])),
    ...leftOut(
      under,
      ['energy', 'buses'],
      'substation',
      energy.buses.map(({ at }) => at),
      '`buses` by its `at`',
    ),
    ...energy.branches.flatMap(({ id, from, to }, i) => [
      ...isBus(['branches', i, 'from'], from),
      ...isBus(['branches', i, 'to'], to),
      ...(from === to
        ? [faultAt(under.part, ['energy', 'branches', i, 'to'], `\`${id}\` ends where it begins`, 'choose another bus')]
        : []),
    ]),
    ...energy.units.flatMap(({ id, bus, startsBlack, formsGrid }, i) => [
      ...isBus(['units', i, 'bus'], bus),
      ...(startsBlack && !formsGrid
        ? [
            faultAt(
              under.part,
              ['energy', 'units', i, 'formsGrid'],
              `\`${id}\` starts black and does not form the grid`,
              'write `formsGrid: true`, or `startsBlack: false`',
            ),
          ]
        : []),
    ]),
    ...energy.ties.flatMap(({ bus }, i) => isBus(['ties', i, 'bus'], bus)),
    ...checkTies(under),
    ...(energy.hvdc ?? []).flatMap(({ id, from, to, capacityKilowatts, scheduledKilowatts }, i) => {
      const at = (key: string) => ['energy', 'hvdc', i, key];
      const size = Math.abs(scheduledKilowatts);
      return [
        ...isBus(['hvdc', i, 'from'], from),
        ...isBus(['hvdc', i, 'to'], to),
        ...(from === to ? [faultAt(under.part, at('to'), `\`${id}\` ends where it begins`, 'choose another bus')] : []),
        ...(size > capacityKilowatts
          ? [
              faultAt(
                under.part,
                at('scheduledKilowatts'),
                `\`${id}\` is to carry ${size} kW and can carry ${capacityKilowatts}`,
                'choose less, or a larger capacity',
              ),
            ]
          : []),
      ];
    }),
    ...energy.feeders.flatMap(({ bus, serves }, i) => [
      ...isBus(['feeders', i, 'bus'], bus),
      ...unfitAsset(under, ['energy', 'feeders', i, 'serves'], serves, FED),
    ]),
    ...toldTwice(
      under,
      energy.feeders.map(({ serves }, i) => ({ path: ['energy', 'feeders', i, 'serves'], name: serves })),
      'an asset has one feeder: remove one of the two',
    ),
    ...checkFeeding(under),
  ];
};

/** A feeder hangs at the substation from which its asset takes power, and at none where it takes power from none. */
function checkFeeding({ part, nation }: NetworkUnder): readonly Fault[] {
  const { buses, feeders } = part.value.energy;
  return nation.assets.flatMap((asset) => {
    const givers = asset.dependsOn.filter(({ service }) => service === 'power').map(({ from }) => from);
    const i = feeders.findIndex(({ serves }) => serves === asset.id);
    const bus = buses.find(({ id }) => id === feeders[i]?.bus);
    if (i === -1) {
      if (givers.length === 0) return [];
      const says = `\`${asset.id}\` takes power from \`${givers[0]}\` and has no feeder`;
      return [faultAt(part, ['energy', 'feeders'], says, 'add a feeder that serves it')];
    }
    if (!bus) return [];
    const path = ['energy', 'feeders', i, 'bus'];
    if (givers.length === 0 && bus.at !== null) {
      const says = `\`${asset.id}\` hangs at \`${bus.at}\` here and depends on no substation in its nation's file`;
      return [faultAt(part, path, says, `choose a bus without \`at\`, or add the dependency there`)];
    }
    if (givers.length > 0 && (bus.at === null || !givers.includes(bus.at))) {
      const says = `\`${asset.id}\` takes power from ${givers.map((id) => `\`${id}\``).join(' or ')}, where this bus does not stand`;
      return [faultAt(part, path, says, `choose a bus with \`at: ${givers[0]}\``)];
    }
    return [];
  });
}
