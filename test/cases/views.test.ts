/** What a seat knows, and through which gate. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import { emptyView } from '../../engine/view/emptyView.ts';
import { learn } from '../../engine/view/learn.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { firstLight } from '../support/firstLight.ts';
import { NO_NETWORK } from '../support/play/smallNation.ts';
import { setTable } from '../support/tabletop.ts';

/** Two nations that act, ask, lend, share and write. */
function busyTable() {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ', 'kes-mil'], text: 'look at your works' });
  table.closeUntil(3);
  table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
  const team = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 }, 'we cannot put it out');
  table.answer('kes-mil', team, 'accept');
  table.closeUntil(4);
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
  table.seal('tal-civ', 'O08', { target: 'tal-works', mode: 'on' });
  table.closeUntil(9);
  return table;
}

describe('V1 a view is folded from news', () => {
  it('V1.1 folding a seat’s news again gives its view', () => {
    const table = busyTable();
    for (const seat of ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil']) {
      const view = emptyView(makePublicScenario(firstLight, seat.slice(0, 3)), seat);
      for (const news of table.room.news[seat] ?? []) learn(view, news);
      expect(view).toEqual(table.view(seat));
    }
  });

  it('V1.2 so a seat can be wrong: Talumar’s door stands open in turn 2 and its view knows of none', () => {
    const table = setTable();
    table.closeUntil(2);
    expect(table.door('tal-works').state).toBe('open');
    expect(table.view('tal-civ').nation.assets['tal-works']?.door).toBeNull();
  });
});

describe('V2 the gate', () => {
  it('V2.1 each turn’s opening is one frame for each seat, also when nothing else happened', () => {
    const table = setTable();
    const before = Object.values(table.room.news).map((news) => news.length);
    table.closeUntil(2);
    expect(Object.values(table.room.news).map((news, i) => news.length - (before[i] ?? 0))).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('V2.2 nothing of the truth passes: no stage, campaign, roll, verdict or dosing column', () => {
    const { news } = busyTable().room;
    const told = JSON.stringify(news);
    for (const secret of [
      'c3-lite',
      'c1-lite',
      'log-on"',
      '"fact"',
      '"rolled"',
      '"verdict"',
      '"stage"',
      'UNK-1',
      'T0836',
    ])
      expect([secret, told.includes(secret)]).toEqual([secret, false]);
    const readings = Object.values(news).flatMap((list) => list.flatMap(({ items }) => items));
    for (const reading of readings) {
      if (reading.report !== 'telemetry') continue;
      // −1 is no reading: what leaves the works untreated shows at the taps, not before.
      expect(new Set(reading.columns.dosing)).toEqual(new Set([-1]));
      expect(new Set(reading.columns.untreatedInHours)).toEqual(new Set([-1]));
    }
  });

  it('V2.3 between nations a proposal shows what is asked, not the draft or what else stands behind it', () => {
    const table = busyTable();
    const theirs = table.view('tal-mil').nation.proposals;
    expect(theirs).toMatchObject([{ mine: false, proposal: { item: 'set', status: 'accepted', draft: null } }]);
  });
});

describe('V3 numbers count only what is one’s own', () => {
  it('V3.1 Kesara’s orders are numbered as if Talumar had done nothing', () => {
    const busy = setTable();
    const quiet = setTable();
    for (let i = 0; i < 3; i++) busy.send('tal-civ', { type: 'sendMessage', turn: 1, to: ['tal-mil'], text: `${i}` });
    busy.offer('tal-mil', 'kes', 'crew');
    expect(busy.seal('kes-civ', 'N02')).toBe(quiet.seal('kes-civ', 'N02'));
  });

  it('V3.2 what two nations do together is numbered by the pair', () => {
    const table = busyTable();
    expect(table.told('kes-civ', 'transit').map(({ transit }) => transit.order)).toEqual([
      'tal-kes/4/1',
      'tal-kes/4/1',
    ]);
    expect(table.view('kes-civ').nation.proposals.map(({ proposal }) => proposal.id)).toContain('kes-tal/4/1');
    expect(/tal-(civ|mil)\/\d/.test(JSON.stringify(table.room.news['kes-civ']))).toBe(false);
  });

  it('V3.3 in Kesara’s messages the numbers are Kesara’s own', () => {
    const table = busyTable();
    expect(table.view('kes-mil').seat.messages.map((message) => message.id)).toEqual(['kes-mil/1/1']);
    expect(table.view('tal-civ').seat.messages.map((message) => message.id)).toEqual(['tal-civ/1/1']);
  });
});

describe('V4 the scenario’s gate', () => {
  it('V4.1 a seat gets no campaign, inject, indicator text, chance, purse or brief of another nation', () => {
    const known = makePublicScenario(firstLight, 'kes');
    expect(Object.keys(known).toSorted()).toEqual([
      'caveat',
      'hoursPerTurn',
      'id',
      'languages',
      'loanHours',
      'map',
      'nations',
      'orders',
      'own',
      'realWorldLabel',
      'reducedWeightPerMille',
      'rulesOfPlay',
      'statements',
      'subjects',
      'summary',
      'title',
      'trustPerMille',
      'turns',
    ]);
    // How long help is on the road is a rule of the exercise, not anybody's secret.
    expect(known.loanHours).toBe(6);
    const text = JSON.stringify(known);
    for (const nation of firstLight.nations) {
      if (nation.id === 'kes') expect(text.includes(nation.brief.en ?? '')).toBe(true);
      else expect(text.includes(nation.brief.en ?? '')).toBe(false);
    }
    expect(
      /c[13]-lite|UNK-1|noticePerMille|"purse"|worksIf|agreesIf|practice|laboratoryTurns|trustPerTurn|Odd log-on/.exec(
        text,
      ),
    ).toBeNull();
  });
});

describe('V4 networks below the map', () => {
  it('V4.5 no line, pump, site, bank or road of anybody is in what a seat gets, its own nation’s neither, but which assets have a feeder', () => {
    for (const { id: nation } of firstLight.nations) {
      const text = JSON.stringify(makePublicScenario(firstLight, nation));
      for (const { network } of firstLight.nations) {
        const { energy, water, communications, banking, transport } = network;
        const lists = [energy.buses, energy.branches, energy.units, energy.ties, energy.feeders];
        const parts = [...lists, communications.sites, communications.links, banking.banks, transport.roads.links];
        const ids = parts.flatMap((list) => list.map(({ id }) => id));
        const rows = water.inp.split('\n').filter((row) => row.length > 12);
        expect([...ids, ...rows].length).toBeGreaterThan(50);
        expect([...ids, ...rows].filter((word) => text.includes(word))).toEqual([]);
      }
    }
  });

  it('V4.6 nor does anything else in it depend on how they are built', () => {
    const built: Scenario = {
      ...firstLight,
      nations: firstLight.nations.map((nation) => {
        const { feeders } = nation.network.energy;
        return { ...nation, network: { ...NO_NETWORK, energy: { ...NO_NETWORK.energy, feeders } } };
      }),
    };
    for (const { id } of firstLight.nations)
      expect(makePublicScenario(built, id)).toEqual(makePublicScenario(firstLight, id));
  });
});

describe('V5 the practice band', () => {
  const practice = {
    runs: 3,
    bots: 'by hand',
    nations: {
      kes: [
        [0, 10],
        [5, 20],
      ] as const,
      tal: [
        [7, 777],
        [8, 888],
      ] as const,
    },
  };

  it('V5.1 comes with the people-hours of its turn, own nation’s only, as far as it goes', () => {
    const table = setTable({ scenario: { ...firstLight, practice } });
    table.closeUntil(4);
    expect(table.told('kes-civ', 'personHours').map((row) => row.practice)).toEqual([[0, 10], [5, 20], null]);
    expect(table.told('ves-civ', 'personHours').map((row) => row.practice)).toEqual([null, null, null]);
    expect(JSON.stringify(table.room.news['kes-civ'])).not.toContain('777');
  });

  it('V5.2 nothing that is played changes it', () => {
    const quiet = setTable({ scenario: { ...firstLight, practice } });
    const busy = setTable({ scenario: { ...firstLight, practice } });
    busy.seal('kes-civ', 'N02');
    busy.seal('kes-civ', 'N05');
    for (const table of [quiet, busy]) table.closeUntil(3);
    const bands = (table: typeof quiet) => table.told('kes-mil', 'personHours').map((row) => row.practice);
    expect(bands(busy)).toEqual(bands(quiet));
  });

  it('V5.3 without the file there is none', () => {
    const table = setTable({ scenario: { ...firstLight, practice: null } });
    table.closeUntil(2);
    expect(table.told('kes-civ', 'personHours').map((row) => row.practice)).toEqual([null]);
  });
});
