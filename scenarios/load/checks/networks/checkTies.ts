import type { Fault } from '../../fault.ts';
import { faultAt } from '../../parts.ts';
import { type NetworkCheck, toldTwice } from './networkUnder.ts';

/** A tie leads to another nation, carries what it is to carry, and the other end says the opposite. */
export const checkTies: NetworkCheck = (under) => {
  const { part, nation, parts } = under;
  const faults: Fault[] = [];
  const { ties } = part.value.energy;
  for (const [i, tie] of ties.entries()) {
    const at = (key: string) => ['energy', 'ties', i, key];
    if (tie.nation === nation.id) {
      faults.push(faultAt(part, at('nation'), `\`${tie.id}\` leads to its own nation`, 'choose a neighbour'));
      continue;
    }
    if (Math.abs(tie.importKilowatts) > tie.capacityKilowatts) {
      const says = `\`${tie.id}\` is to carry ${Math.abs(tie.importKilowatts)} kW and can carry ${tie.capacityKilowatts}`;
      faults.push(faultAt(part, at('importKilowatts'), says, 'choose less, or a larger capacity'));
    }
    const there = parts.networks.find(({ value }) => value.id === tie.nation);
    const mate = there?.value.energy.ties.find((other) => other.nation === nation.id);
    if (!mate) {
      const says = `\`${tie.nation}\` has no tie to \`${nation.id}\``;
      faults.push(faultAt(part, at('nation'), says, `add its end to networks/${tie.nation}.yaml, or remove this one`));
      continue;
    }
    if (mate.importKilowatts !== -tie.importKilowatts) {
      const says = `\`${tie.id}\` brings ${tie.importKilowatts} kW, and its other end \`${mate.id}\` ${mate.importKilowatts}`;
      const remedy = `write ${0 - mate.importKilowatts} here, or ${0 - tie.importKilowatts} in networks/${tie.nation}.yaml`;
      faults.push(faultAt(part, at('importKilowatts'), says, remedy));
    }
    if (mate.capacityKilowatts !== tie.capacityKilowatts) {
      const says = `\`${tie.id}\` carries ${tie.capacityKilowatts} kW, and its other end \`${mate.id}\` ${mate.capacityKilowatts}`;
      faults.push(faultAt(part, at('capacityKilowatts'), says, 'write the same number at both ends'));
    }
  }
  const remedy = 'there is one tie to a nation: make one of the two';
  return [
    ...faults,
    ...toldTwice(
      under,
      ties.map(({ nation: to }, i) => ({ path: ['energy', 'ties', i, 'nation'], name: to })),
      remedy,
    ),
  ];
};
