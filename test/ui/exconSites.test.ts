import { expect, test } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import { assetNotes, countdownWords } from '../../ui/excon/assetNotes.ts';
import { causalChains } from '../../ui/excon/causalChains.ts';
import { closedTurns } from '../../ui/excon/closedTurns.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { lossesOf } from '../../ui/excon/lossesOf.ts';
import { truthScene } from '../../ui/excon/truthScene.ts';
import type { TruthSite } from '../../ui/excon/truthSite.ts';
import { truthSites } from '../../ui/excon/truthSites.ts';
import { causeWords } from '../../ui/kit/causes/causeWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { lossStatus } from '../../ui/kit/lossStatus.ts';
import { siteFigures } from '../../ui/kit/siteFigures.ts';
import { firstLight } from '../support/firstLight.ts';
import { chainLines } from '../support/play/chainLines.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';
import { withPartsOut } from '../support/withPartsOut.ts';

startLanguage();

function sitesOf(table: Tabletop): readonly TruthSite[] {
  const { scenario } = table.room.game;
  return truthSites(scenario, table.state, closedTurns(table.room.history) * scenario.hoursPerTurn);
}

function site(table: Tabletop, id: string): TruthSite {
  const found = sitesOf(table).find((one) => one.id === id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
}

function notesOf(table: Tabletop, id: string): readonly string[] {
  return assetNotes(site(table, id), exconNames(table.room.game.scenario, 'en'));
}

test('at the start every site serves, on both sides of the water', () => {
  const sites = sitesOf(setTable());
  expect(new Set(sites.map((one) => one.status))).toEqual(new Set(['ok']));
  expect(new Set(sites.map((one) => one.nation)).size).toBeGreaterThan(1);
});

test('a door that nobody has noticed is plain to control', () => {
  const table = setTable();
  table.closeUntil(2);
  expect(notesOf(table, 'tal-works')).toEqual(['Door open, not noticed']);
  expect(notesOf(table, 'kes-works')).toEqual(['Door open, noticed']);
});

test('a works that was hit counts down to the taps and turns the taps red when they are reached', () => {
  const table = setTable();
  table.closeUntil(3);
  expect(site(table, 'kes-works')).toMatchObject({ status: 'outage', tapsInHours: 6 });
  expect(countdownWords(site(table, 'kes-works'))).toBe('taps in 6 h');
  expect(site(table, 'kes-south').status).toBe('ok');
  table.closeUntil(6);
  expect(site(table, 'kes-south').status).toBe('outage');
  const notes = notesOf(table, 'kes-south');
  expect(notes).toContain('Untreated water at the taps');
  // What is at the taps says that the water is not safe; the rest of what is lost stands in the order of the services.
  expect(notes).toContain('Without communications, payments, fuel');
});

test('opened feeders show at once at whoever lives on them', () => {
  const table = setTable();
  table.closeUntil(4);
  expect(site(table, 'kes-substation').status).toBe('outage');
  expect(site(table, 'kes-north').status).toBe('outage');
  expect(site(table, 'kes-hospital').status).toBe('degraded');
  expect(countdownWords(site(table, 'kes-hospital'))).toBe('fuel 6 h');
  table.closeUntil(6);
  expect(site(table, 'kes-hospital')).toMatchObject({ status: 'outage' });
  expect(countdownWords(site(table, 'kes-hospital'))).toBe('no fuel');
});

test('feeders that crews have closed are told before power is back', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
  table.closeUntil(6);
  expect(notesOf(table, 'kes-substation')).toContain('Feeders closed, power comes back');
  table.closeUntil(7);
  expect(notesOf(table, 'kes-substation')).not.toContain('Feeders closed, power comes back');
});

test('the chain of a dark hospital leads over feeders to the step of the campaign', () => {
  const table = setTable();
  table.closeUntil(7);
  const names = exconNames(table.room.game.scenario, 'en');
  const sites = sitesOf(table);
  const chains = causalChains(site(table, 'kes-hospital'), sites, lossesOf(table.room.history));
  const care = chains.find((chain) => chain.service === 'care');
  expect(care?.hour).toBe(15);
  const words = care?.causes.map((cause) => causeWords(cause, names)) ?? [];
  expect(words[0]).toBe('Lantern Hospital had no fuel left');
  expect(words).toContain('Somebody opened the feeders of Saltmarsh substation on false readings');
  expect(words.at(-1)).toMatch(/^Attack: Two feeders opened .*Night Breaker/);
});

test('a site on fuel has a chain before anything is lost', () => {
  const table = setTable();
  table.closeUntil(4);
  const chains = causalChains(site(table, 'kes-hospital'), sitesOf(table), lossesOf(table.room.history));
  expect(chains.map((chain) => [chain.what, chain.service, chain.hour, chain.causes[0]?.what])).toEqual([
    ['cutOff', 'power', 9, 'feedersOpened'],
  ]);
});

test('the scene shows everything, hides nothing in fog, and pulses only what has changed', () => {
  const table = setTable();
  table.closeUntil(3);
  const before = sitesOf(table);
  table.closeUntil(4);
  const scene = truthScene(table.state, sitesOf(table), before, 'en');
  expect(scene.fog).toEqual([]);
  expect(scene.nodes.map((node) => node.id)).toEqual(before.map((one) => one.id));
  const pulsing = scene.nodes.filter((node) => node.pulse).map((node) => node.id);
  expect(pulsing).toContain('kes-substation');
  expect(pulsing).not.toContain('kes-works');
  expect(scene.links.find((link) => link.to === 'kes-hospital')).toMatchObject({ service: 'power', status: 'outage' });
});

test('a sealed order stands at its target by its code', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
  const scene = truthScene(table.state, sitesOf(table), null, 'en');
  expect(scene.nodes.find((node) => node.id === 'kes-substation')?.ghost).toBe('O01');
  expect(scene.nodes.some((node) => node.pulse)).toBe(false);
});

test('a district is out without power or safe water; whatever else it lacks degrades it', () => {
  expect(lossStatus('district', [])).toBeNull();
  expect(lossStatus('district', ['communications', 'payments', 'fuel'])).toBe('degraded');
  expect(lossStatus('district', ['payments', 'water'])).toBe('outage');
  expect(lossStatus('hub', ['communications'])).toBe('outage');
});

test('what waits and what is in store is told where it is counted, and where there is a reading', () => {
  const counts = { waiting: 1, stockPerMille: 640 };
  expect(siteFigures('bankSwitch', counts)).toEqual(['1 payment between banks is not made']);
  expect(siteFigures('bankSwitch', { ...counts, waiting: 0 })).toEqual([]);
  expect(siteFigures('port', { ...counts, waiting: 320 })).toEqual([
    '320 containers wait',
    expect.stringMatching(/^fuel in the depot: 64.%$/),
  ]);
  expect(siteFigures('district', counts)).toEqual([expect.stringMatching(/^cash machines filled to 64.%$/)]);
  expect(siteFigures('hospital', counts)).toEqual([]);
  expect(siteFigures('port', { waiting: null, stockPerMille: null })).toEqual([]);
});

test('parts that are out of service show at their site, which may serve in full; what they take with them, when the hours have run', () => {
  const table = setTable({ scenario: withPartsOut });
  table.closeUntil(4);
  expect(site(table, 'kes-substation').status).toBe('degraded');
  expect(notesOf(table, 'kes-substation')).toEqual([
    'Out of service: line 1, line 2, and line 4',
    'Door open, noticed',
  ]);
  const chain = () =>
    causalChains(site(table, 'kes-substation'), sitesOf(table), lossesOf(table.room.history)).map(
      ({ what, causes }) =>
        `${what}: ${causes.map((cause) => `${cause.depth} ${cause.what} ${cause.part ?? cause.stage}`).join(', ')}`,
    );
  const lines = ['line-1', 'line-2', 'line-4'];
  const stage = 'stage c1-lite/kes/feeders';
  expect(chain()).toEqual([`struck: ${lines.flatMap((line) => [`0 branchOpened ${line}`, `1 ${stage}`]).join(', ')}`]);
  table.closeUntil(5);
  expect(site(table, 'kes-substation').status).toBe('outage');
  // Its feeders are closed, and that brings nothing back.
  expect(notesOf(table, 'kes-substation')).toContain('The grid is dark here');
  expect(notesOf(table, 'kes-substation')).not.toContain('Feeders closed, power comes back');
  expect(chain()[0]).toMatch(/^lost: 0 blackout undefined, 1 branchOpened line-1, 2 stage/);
});

test('a hospital whose own feeder was shed lives on its generator, and its card says why while its substation serves others', () => {
  const table = setTable({ scenario: withHospitalShed() });
  table.closeUntil(5);
  const hospital = site(table, 'kes-hospital');
  expect([hospital.status, 'power' in site(table, 'kes-substation').posture.lostSinceHour]).toEqual([
    'degraded',
    false,
  ]);
  const [why] = causalChains(hospital, sitesOf(table), lossesOf(table.room.history));
  expect(why).toMatchObject({ what: 'cutOff', service: 'power', hour: 9 });
  expect(chainLines(why?.causes ?? [])).toEqual([
    'feederShed kes-hospital feeder-kes-hospital 9',
    '· unitLost kes-substation unit-1 9',
    '· · stage kes-substation c1-lite/kes/feeders 9',
    '· unitLost kes-substation unit-2 9',
    '· · stage kes-substation c1-lite/kes/feeders 9',
  ]);
});

/** First Light, where two of Kesara's units stand at its substation, its plan of shedding is turned round, and the units stop in turn 4. */
function withHospitalShed(): Scenario {
  return {
    ...firstLight,
    nations: firstLight.nations.map((nation) => {
      if (nation.id !== 'kes') return nation;
      const { energy } = nation.network;
      const buses = energy.buses.map((bus) => (bus.id === 'bus-plant-1' ? { ...bus, at: 'kes-substation' } : bus));
      return {
        ...nation,
        network: { ...nation.network, energy: { ...energy, buses, feeders: energy.feeders.toReversed() } },
      };
    }),
    campaigns: firstLight.campaigns.map((campaign) => ({
      ...campaign,
      tracks: campaign.tracks.map((track) => ({
        ...track,
        stages: track.stages.map((stage) =>
          campaign.id === 'c1-lite' && track.id === 'kes'
            ? {
                ...stage,
                effects: [{ do: 'disable', asset: 'kes-substation', parts: ['unit-1', 'unit-2'], forHours: null }],
              }
            : stage,
        ),
      })),
    })),
  };
}
