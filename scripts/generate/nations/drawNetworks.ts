import type { BankingState, PayDistrict } from '../../../engine/infrastructure/banking/bankingHour.ts';
import type { RtgsRules } from '../../../engine/infrastructure/banking/rtgsHour.ts';
import { autonomyOf } from '../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../../engine/infrastructure/communications/autonomyClasses.ts';
import type {
  CommunicationsLink,
  CommunicationsNetwork,
} from '../../../engine/infrastructure/communications/communicationsHour.ts';
import type { Draw } from '../references/draw.ts';
import type { DrawnAsset } from './drawAssets.ts';

/** A nation's banks: the rules of its settlement, how people pay in each district, and what stands at the beginning. */
export interface DrawnBanking {
  readonly rules: RtgsRules;
  readonly districts: readonly PayDistrict[];
  readonly state: BankingState;
}

/** A nation's communications: its hubs, the first as core, joined by the shortest links that join all, then rings, and one satellite. */
export function drawCommunicationsOf(assets: readonly DrawnAsset[], draw: Draw): CommunicationsNetwork {
  const hubs = assets.filter(({ kind }) => kind === 'hub');
  const cores = Math.ceil(hubs.length / 12);
  const sites = hubs.map(({ id }, i) => {
    const layer = i < cores ? ('core' as const) : i < 4 * cores ? ('transport' as const) : ('access' as const);
    const { battery, generator } =
      AUTONOMY_CLASSES[layer === 'core' ? 'core' : layer === 'transport' ? 'exchange' : 'mobile'];
    const fuelMinutes = generator ? autonomyOf(generator, draw.whole(0, 999)) : 0;
    return { id, layer, full: { batteryMinutes: autonomyOf(battery, draw.whole(0, 999)), fuelMinutes } };
  });
  const far = (a: number, b: number) =>
    ((hubs[a]?.x ?? 0) - (hubs[b]?.x ?? 0)) ** 2 + ((hubs[a]?.y ?? 0) - (hubs[b]?.y ?? 0)) ** 2;
  const links: CommunicationsLink[] = [];
  const lay = (a: number, b: number, kind: CommunicationsLink['kind'], capacityMbps: number) =>
    links.push({ id: `${sites[a]?.id}--${sites[b]?.id}--${kind}`, kind, a, b, capacityMbps });
  // Each hub joins the nearest of those before it, then some a second one.
  for (let b = 1; b < hubs.length; b++) {
    const [first = 0, second] = Array.from({ length: b }, (_, a) => a).sort((a, c) => far(a, b) - far(c, b) || a - c);
    lay(first, b, 'fibre', 10_000);
    if (second !== undefined && draw.whole(0, 2) > 0)
      lay(second, b, draw.oneOf(['fibre', 'microwave']), draw.oneOf([1000, 2500]));
  }
  if (hubs.length > 2) lay(0, hubs.length - 1, 'satellite', 50);
  const towns = assets.filter(({ kind }) => kind === 'district');
  const demands = towns.flatMap(({ people }, i) =>
    hubs.length < 2 ? [] : [{ from: 1 + (i % (hubs.length - 1)), to: 0, amount: Math.ceil(people / 2000) }],
  );
  return { sites, links, demands };
}

/** A nation's banks, one a host, with what they hold and owe in thousands of its money. */
export function drawBankingOf(assets: readonly DrawnAsset[], draw: Draw): DrawnBanking {
  const banks = assets.filter(({ kind }) => kind === 'bankHost');
  const towns = assets.filter(({ kind }) => kind === 'district');
  const districts = towns.map(({ id, people }, i) => ({
    id,
    notesAsked: Math.ceil(people / 200),
    cardsAsked: Math.ceil(people / 20),
    notesPerFailedCard: 1,
    issuer: i % banks.length,
  }));
  return {
    rules: { openMinute: 420, cutOffMinute: 1080, credit: banks.map(() => draw.whole(0, 500)), gridlock: 'largest' },
    districts,
    state: {
      rtgs: { balances: banks.map(() => draw.whole(200, 2000)), queue: [], unsent: [] },
      cash: districts.map(({ notesAsked }) => ({ notes: 36 * notesAsked, notesFull: 48 * notesAsked })),
      failedCards: districts.map(() => 0),
    },
  };
}
