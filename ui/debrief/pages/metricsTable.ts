import type { Debrief } from '../../../engine/evaluation/debrief/debrief.ts';
import type { OwnFigures, RegionFigures, Requests } from '../../../engine/evaluation/debrief/figures.ts';
import { el, type Markup } from './markup.ts';
import { exact } from './numbers.ts';

type Region = NonNullable<Debrief['region']>;

/** One figure: what it is called, and how it reads for the region and for a nation; null where it says nothing there. */
interface Row {
  readonly name: string;
  readonly region: ((figures: Region) => string) | null;
  readonly own: ((figures: OwnFigures) => string) | null;
}

const ROWS: readonly Row[] = [
  both('person-hours without safe water', (f) => exact(f.waterHours)),
  both('person-hours without power', (f) => exact(f.powerHours)),
  both('minutes without safe water, each person', (f) => exact(f.waterMinutesEach)),
  both('minutes without power, each person (SAIDI)', (f) => exact(f.powerMinutesEach)),
  both('hospital hours in the dark', (f) => exact(f.hospitalDarkHours)),
  { name: 'intruder first noticed', region: (f) => turn(f.noticed), own: (f) => turn(f.noticed) },
  { name: 'incident declared', region: null, own: (f) => turn(f.declared) },
  {
    name: 'first copy of an indicator',
    region: (f) => `${f.informed} of ${f.nations} nations`,
    own: (f) => turn(f.hadCopy),
  },
  { name: 'turns from the first copy anywhere to one’s own, middle', region: (f) => count(f.turnsToCopy), own: null },
  both(
    'requests: asked · helped · declined with a reason',
    ({ requests: r }) => `${r.asked} · ${r.helped} · ${r.declinedWithReason}`,
  ),
  both('requests: on site · took effect', ({ requests: r }) => `${r.onSite} · ${r.effect}`),
  both('turns from request to answer, middle', ({ requests }) => count(requests.turnsToAnswer)),
  { name: 'items lent abroad', region: null, own: (f) => exact(f.lent) },
  both('receipts: help that changed an outcome elsewhere', (f) => exact(f.receipts)),
  both('orders with a co-signature', (f) => exact(f.coSigned)),
  { name: 'public trust at the end', region: null, own: (f) => `${Math.round(f.trustPerMille / 10)} %` },
];

/** The metrics of an edition: the region's, each nation's, or both beside each other for exercise control. */
export function metricsTable({ region, own }: Pick<Debrief, 'region' | 'own'>): Markup {
  const heads = [...(region ? ['region'] : []), ...own.map((figures) => figures.nation.toUpperCase())];
  const rows = ROWS.filter((row) => (region && row.region) || (own.length > 0 && row.own));
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, el('td', {}), ...heads.map((head) => el('th', {}, head)))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          el('td', {}, row.name),
          region ? el('td', {}, row.region?.(region) ?? '') : null,
          ...own.map((figures) => el('td', {}, row.own?.(figures) ?? '')),
        ),
      ),
    ),
  );
}

type Shared = Pick<RegionFigures & OwnFigures, keyof RegionFigures & keyof OwnFigures> & {
  readonly requests: Requests;
};

function both(name: string, read: (figures: Shared) => string): Row {
  return { name, region: read, own: read };
}

function turn(first: number | null): string {
  return first === null ? 'never' : `T${first}`;
}

function count(value: number | null): string {
  return value === null ? '–' : exact(value);
}
