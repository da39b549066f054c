import type { Scenario } from '../../engine/model/scenario.ts';
import { checkCampaigns } from './checks/checkCampaigns.ts';
import { checkDecisions } from './checks/checkDecisions.ts';
import { checkIds } from './checks/checkIds.ts';
import { checkInjects } from './checks/checkInjects.ts';
import { checkMap } from './checks/checkMap.ts';
import { checkNetworks } from './checks/checkNetworks.ts';
import { checkOrders } from './checks/checkOrders.ts';
import { checkReading } from './checks/checkReading.ts';
import { checkReadOuts } from './checks/checkReadOuts.ts';
import { checkReferences } from './checks/checkReferences.ts';
import { checkStatements } from './checks/checkStatements.ts';
import { checkTexts } from './checks/checkTexts.ts';
import { byPlace, type Fault } from './fault.ts';
import type { Check } from './parts.ts';
import { readParts } from './readParts.ts';

/** What must be right before it makes sense to look at how things fit together. */
const GROUNDS: readonly Check[] = [checkIds, checkReferences, checkTexts];
const CHECKS: readonly Check[] = [
  checkNetworks,
  checkMap,
  checkOrders,
  checkCampaigns,
  checkInjects,
  checkDecisions,
  checkReadOuts,
  checkStatements,
  checkReading,
];

/**
 * Reads the scenario in a folder and checks it. The scenario is null while it has an error; warnings leave it playable.
 * Lists keep the order of the file names and of the author; rules sort by id where order could matter.
 */
export async function loadScenario(folder: string): Promise<{ scenario: Scenario | null; faults: readonly Fault[] }> {
  const { parts, faults: formal } = await readParts(folder);
  if (!parts) return { scenario: null, faults: [...formal].sort(byPlace) };
  const faults = [...formal, ...GROUNDS.flatMap((check) => check(parts))];
  if (!faults.some(isError)) faults.push(...CHECKS.flatMap((check) => check(parts)));
  faults.sort(byPlace);
  if (faults.some(isError)) return { scenario: null, faults };
  const { nationOrder: _, ...head } = parts.head.value;
  const scenario: Scenario = {
    ...head,
    nations: parts.nations.map((part) => part.value),
    orders: parts.orders.map((part) => part.value),
    information: parts.information.map((part) => part.value),
    campaigns: parts.campaigns.map((part) => part.value),
    injects: parts.injects.map((part) => part.value),
    map: parts.map,
    practice: parts.practice,
  };
  return { scenario, faults };
}

function isError(fault: Fault): boolean {
  return fault.severity === 'error';
}
