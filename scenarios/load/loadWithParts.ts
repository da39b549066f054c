import type { NationNetwork } from '../../engine/model/network.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { checkCampaigns } from './checks/checkCampaigns.ts';
import { checkDecisions } from './checks/checkDecisions.ts';
import { checkIdle } from './checks/checkIdle.ts';
import { checkIds } from './checks/checkIds.ts';
import { checkInjects } from './checks/checkInjects.ts';
import { checkMap } from './checks/checkMap.ts';
import { checkNeeds } from './checks/checkNeeds.ts';
import { checkNetworks } from './checks/checkNetworks.ts';
import { checkOrders } from './checks/checkOrders.ts';
import { checkPractice } from './checks/checkPractice.ts';
import { checkReading } from './checks/checkReading.ts';
import { checkReadOuts } from './checks/checkReadOuts.ts';
import { checkReferences } from './checks/checkReferences.ts';
import { checkStatements } from './checks/checkStatements.ts';
import { checkTexts } from './checks/checkTexts.ts';
import { byPlace, type Fault } from './fault.ts';
import { plainNetwork } from './networks/plainNetwork.ts';
import type { Check, NationFile, Parts } from './parts.ts';
import { readParts } from './readParts.ts';

/** What must be right before it makes sense to look at how things fit together. */
const GROUNDS: readonly Check[] = [checkIds, checkReferences, checkTexts];
const CHECKS: readonly Check[] = [
  checkNetworks,
  checkMap,
  checkOrders,
  checkNeeds,
  checkCampaigns,
  checkInjects,
  checkDecisions,
  checkIdle,
  checkReadOuts,
  checkStatements,
  checkPractice,
  checkReading,
];

/** Reads the scenario in a folder and checks it, as `loadScenario` does; gives the files too, for who has more to say about them. */
export async function loadWithParts(
  folder: string,
): Promise<{ scenario: Scenario | null; parts: Parts | null; faults: readonly Fault[] }> {
  const { parts, faults: formal } = await readParts(folder);
  if (!parts) return { scenario: null, parts, faults: [...formal].sort(byPlace) };
  const faults = [...formal, ...GROUNDS.flatMap((check) => check(parts))];
  if (!faults.some(isError)) faults.push(...CHECKS.flatMap((check) => check(parts)));
  faults.sort(byPlace);
  if (faults.some(isError)) return { scenario: null, parts, faults };
  const { nationOrder: _, ...head } = parts.head.value;
  const scenario: Scenario = {
    ...head,
    nations: parts.nations.map(({ value }) => ({ ...value, network: networkOf(value, parts) })),
    orders: parts.orders.map((part) => part.value),
    information: parts.information.map((part) => part.value),
    campaigns: parts.campaigns.map((part) => part.value),
    injects: parts.injects.map((part) => part.value),
    map: parts.map,
    practice: parts.practice,
  };
  return { scenario, parts, faults };
}

/** The networks that the author wrote for a nation, or plain ones. */
function networkOf(nation: NationFile, { networks }: Parts): NationNetwork {
  const own = networks.find(({ value }) => value.id === nation.id)?.value;
  if (!own) return plainNetwork(nation);
  const { id: _, ...network } = own;
  return network;
}

function isError(fault: Fault): boolean {
  return fault.severity === 'error';
}
