/** Losses that belong together are told together: in reports, on cards, at control and in the debrief. */
import { I18nProvider } from '@lingui/react';
import { produce } from 'immer';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../engine/model/cause.ts';
import type { Service } from '../../engine/model/scenario.ts';
import { learn } from '../../engine/view/learn.ts';
import { behind } from '../../ui/debrief/model/behind.ts';
import { assetNotes } from '../../ui/desk/model/assetNotes.ts';
import { assetStates } from '../../ui/desk/model/assetState.ts';
import { reportRows } from '../../ui/desk/model/reportRows.ts';
import { siteSentences } from '../../ui/desk/model/siteSentences.ts';
import { turnSentences } from '../../ui/desk/model/turnSentences.ts';
import { assetNotes as truthNotes } from '../../ui/excon/assetNotes.ts';
import { chainWhys } from '../../ui/excon/chainWhys.ts';
import { closedTurns } from '../../ui/excon/closedTurns.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { givesNow } from '../../ui/excon/givesNow.ts';
import { lossesOf } from '../../ui/excon/lossesOf.ts';
import { truthSites } from '../../ui/excon/truthSites.ts';
import { LossLines } from '../../ui/kit/causes/LossLines.tsx';
import { mergeLosses } from '../../ui/kit/causes/mergeLosses.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { type DeskOf, deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();
const plain = (words: string | null | undefined) => words?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ') ?? null;
const isDistrict = (asset: string) => asset === 'north' || asset === 'south';

function lost(asset: string, service: Service, hour: number, because: readonly Cause[]) {
  return { asset, service, hour, because };
}

const opened: Cause = { what: 'feedersOpened', asset: 'station', hour: 9, depth: 0 };
const under = (causes: readonly Cause[]) => causes.map((cause) => ({ ...cause, depth: cause.depth + 1 }));
const dark: readonly Cause[] = [
  { what: 'serviceLost', asset: 'station', service: 'power', hour: 9, depth: 0 },
  ...under([opened]),
];

describe('losses', () => {
  it('of one hour and one root are one, with the fullest chain, and districts share it', () => {
    const fuel: readonly Cause[] = [
      { what: 'serviceLost', asset: 'north', service: 'power', hour: 9, depth: 0 },
      ...under(dark),
    ];
    const [first, ...more] = mergeLosses(
      [
        lost('north', 'power', 9, dark),
        lost('south', 'power', 9, dark),
        lost('north', 'fuel', 9, fuel),
        lost('south', 'fuel', 9, fuel),
      ],
      isDistrict,
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({ services: ['power', 'fuel'], hour: 9, root: { what: 'feedersOpened' } });
    expect(first?.sites.map(({ asset, because }) => [asset, because.length])).toEqual([
      ['north', 3],
      ['south', 3],
    ]);
  });

  it('of other hours, other roots or other kinds of sites stay apart', () => {
    const treated: Cause = { what: 'dosingStopped', asset: 'works', hour: 6, depth: 0 };
    const groups = mergeLosses(
      [
        lost('north', 'power', 9, dark),
        lost('north', 'water', 9, [treated]),
        lost('north', 'communications', 13, dark),
        lost('hub', 'power', 9, dark),
        lost('bank', 'power', 9, dark),
      ],
      isDistrict,
    );
    expect(groups).toHaveLength(5);
  });
});

/** The lines that the openings after `before` brought to a desk. */
function rowsSince({ view, scenario, names }: DeskOf, before: DeskOf) {
  return reportRows(view.nation.lines.slice(before.view.nation.lines.length), scenario, names);
}

describe('a night without power', () => {
  const table: Tabletop = setTable();
  table.closeUntil(6);
  const before = deskOf(table, 'kes-civ');
  table.closeUntil(7);
  const desk = deskOf(table, 'kes-civ');

  it('is two entries of the report, and not eight: what the water was without, and what the feeders took', () => {
    const rows = rowsSince(desk, before).filter(({ losses }) => losses.length > 0);
    expect(rows.map(({ says, losses }) => [plain(says), losses.map((loss) => plain(loss.says))])).toEqual([
      [null, ['600,000 people in North Kesara and South Kesara have no safe water since 12:00 EX.']],
      [
        'Somebody opened the feeders of Saltmarsh substation on false readings at 09:00 EX.',
        [
          'Lighthouse telecom hub is silent since 13:00 EX; reports come one turn late.',
          'Copper Lane bank switch clears no payments since 13:00 EX; people can pay in cash only.',
          '240,000 people in North Kesara have no communications since 13:00 EX.',
          '360,000 people in South Kesara have no communications, payments, or fuel since 13:00 EX.',
        ],
      ],
    ]);
  });

  it('is drawn with a fold for each loss, the chain inside', () => {
    const row = rowsSince(desk, before).find(({ says }) => says?.startsWith('Somebody opened'));
    const html = renderToStaticMarkup(
      <I18nProvider i18n={i18n}>
        <LossLines head={row?.says ?? null} losses={row?.losses ?? []} names={desk.names} />
      </I18nProvider>,
    );
    expect(html.match(/<details class="why loss"><summary>/g)).toHaveLength(4);
    expect(html).toContain('The battery of Lighthouse telecom hub was flat');
  });

  it('says on the port’s card what it does with less for, and degrades it although its reading is late', () => {
    const { view, scenario, names } = desk;
    expect(assetStates(view, scenario).find(({ id }) => id === 'kes-port')?.status).toBe('degraded');
    const [why] = assetNotes(view, scenario, 'kes-port', names).whys;
    expect(plain(why?.head)).toBe('Without communications from outside since 13:00 EX');
    expect(why?.causes.at(-1)?.what).toBe('feedersOpened');
    expect(siteSentences(scenario, 'kes-port', names).map(plain)).toEqual([
      'Goods come in here, and fuel for the filling stations. Hours without fuel are shown, not counted.',
      'Needs Lighthouse telecom hub (20 % without).',
    ]);
  });

  it('is not called quiet when a turn changes nothing more', () => {
    const { view, scenario, names } = desk;
    const { changed, why } = turnSentences([], view, scenario, names, view.nation.turn);
    expect(changed).toBe('Nothing changed in your network in turn 6: 7 sites are still hit or out.');
    expect(why).toBe('No order of yours was due. What is lost stays lost until somebody puts it right.');
  });

  it('lies at control behind two roots a nation, each with the sites that it reached', () => {
    const { scenario } = table.room.game;
    const { history } = table.room;
    const sites = truthSites(scenario, table.state, closedTurns(history) * scenario.hoursPerTurn);
    const roots = behind(sites, lossesOf(history)).filter(({ root }) => root?.asset?.startsWith('kes-'));
    expect(roots.map(({ root, sites: reached }) => [root?.what, reached.map(({ site }) => site.id)])).toEqual([
      ['dosingStopped', ['kes-works', 'kes-north', 'kes-south']],
      [
        'feedersOpened',
        ['kes-substation', 'kes-hospital', 'kes-hub', 'kes-bank', 'kes-port', 'kes-north', 'kes-south'],
      ],
    ]);
    const south = roots[1]?.sites.at(-1)?.chains ?? [];
    expect(chainWhys(south, 'en').map(({ head }) => plain(head))).toEqual([
      'No communications, payments, or fuel since 13:00 EX',
    ]);
    const port = sites.find(({ id }) => id === 'kes-port');
    expect(port && truthNotes(port, exconNames(scenario, 'en'))).toEqual(['Without communications']);
  });
});

it('who has lost power at this opening gives nothing, whatever the hour before says; who has a reserve goes on', () => {
  const table = setTable();
  table.closeUntil(4);
  const { view, scenario } = deskOf(table, 'kes-civ');
  const gives = (id: string) => assetStates(view, scenario).find((state) => state.id === id)?.servicePerMille;
  expect(['kes-substation', 'kes-north', 'kes-hospital', 'kes-south'].map(gives)).toEqual([0, 0, 1000, 1000]);
  const sites = truthSites(table.room.game.scenario, table.state, 9);
  const truth = (id: string) => sites.filter((site) => site.id === id).map(givesNow);
  expect(['kes-substation', 'kes-north', 'kes-hospital', 'kes-south'].flatMap(truth)).toEqual([0, 0, 1000, 1000]);
});

it('what comes back in one hour comes back in one entry', () => {
  const { view, scenario, names } = deskOf(setTable(), 'kes-civ');
  const back = (asset: string, service: Service) =>
    ({ line: 'serviceRestored', turn: view.nation.turn, asset, service, hour: 18 }) as const;
  const rows = reportRows(
    [
      ...(['power', 'payments', 'fuel'] as const).flatMap((one) => [back('kes-north', one), back('kes-south', one)]),
      back('kes-substation', 'power'),
    ],
    scenario,
    names,
  );
  expect(rows.map(({ says }) => plain(says))).toEqual([
    'North Kesara and South Kesara have power, payments, and fuel again since 18:00 EX.',
    'Saltmarsh substation gives power again since 18:00 EX.',
  ]);
});

it('what is lost for another reason is told as over for the first one, and stands once on the card', () => {
  const { view, scenario, names } = deskOf(setTable(), 'kes-civ');
  const from = (what: Cause['what'], more: Partial<Cause>, depth = 0): Cause => ({
    ...{ what, asset: null, hour: 18, depth },
    ...more,
  });
  const lost = (hour: number, because: readonly Cause[]) =>
    ({ asset: 'kes-south', service: 'payments', hour, because }) as const;
  const first = lost(15, [from('serviceLost', { asset: 'kes-bank', service: 'payments', hour: 15 })]);
  const second = lost(20, [
    from('bankInDefault', { part: 'bank-2' }),
    from('liquidityShort', { part: 'bank-2', hour: 9 }, 1),
  ]);
  const line = (loss: typeof first) => ({ line: 'serviceLost', turn: view.nation.turn, ...loss }) as const;
  const rows = reportRows([line(first), line(second)], scenario, names);
  expect(rows.map(({ isOver, losses }) => [isOver, losses.map(({ says }) => plain(says))])).toEqual([
    [true, ['360,000 people in South Kesara could neither pay by card nor draw cash from 15:00 EX to 20:00 EX.']],
    [false, ['360,000 people in South Kesara can neither pay by card nor draw cash since 20:00 EX.']],
  ]);
  const { changed, why } = turnSentences([line(first), line(second)], view, scenario, names, 8);
  expect([plain(changed), plain(why)]).toEqual([
    '360,000 people in South Kesara can neither pay by card nor draw cash since 20:00 EX.',
    expect.stringMatching(/^Bank 2 held and could borrow less than it owed from 09:00 EX on\./),
  ]);
  const learned = produce(view, (draft) =>
    learn(draft, { texts: {}, items: [first, second].map((loss) => ({ report: 'serviceLost', ...loss })) }),
  );
  expect(learned.nation.assets['kes-south']?.lost).toEqual([
    { service: 'payments', hour: 20, because: second.because },
  ]);
});

it('what was lost and came back before anybody could read of it is told as over', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
  table.closeUntil(6);
  const before = deskOf(table, 'kes-civ');
  // The hub was silent from 13:00 to 15:00, so all of it is read only when turn 7 opens.
  table.closeUntil(7);
  const desk = deskOf(table, 'kes-civ');
  const lines = desk.view.nation.lines.slice(before.view.nation.lines.length);
  const rows = rowsSince(desk, before);
  const over = rows.find(({ isOver }) => isOver);
  expect(over?.losses.map(({ says }) => plain(says))).toEqual([
    'Lighthouse telecom hub was silent from 13:00 EX to 15:00 EX.',
    'Copper Lane bank switch cleared no payments from 13:00 EX to 15:00 EX.',
    '240,000 people in North Kesara had no communications from 13:00 EX to 15:00 EX.',
    '360,000 people in South Kesara had no communications, payments, or fuel from 13:00 EX to 15:00 EX.',
  ]);
  expect(rows.map(({ says }) => plain(says)).filter((says) => says?.includes('again'))).toEqual([
    'North Kesara has power, payments, and fuel again since 15:00 EX.',
    'Saltmarsh substation gives power again since 15:00 EX.',
  ]);
  const { changed } = turnSentences(lines, desk.view, desk.scenario, desk.names, 7);
  expect(plain(changed)).toBe('600,000 people in North Kesara and South Kesara have no safe water since 12:00 EX.');
});
