/**
 * Secrecy over the wire. Two runs differ in one thing that a seat must not know; everything that the seat's socket receives
 * is recorded and compared as it came: in bytes, count and order. Nothing is normalised (the cookie is not in a frame).
 * Each pair also proves that the truths differ, so that equality means something.
 */
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../../engine/model/event.ts';
import type { Fact } from '../../engine/model/fact.ts';
import type { Answers } from '../../engine/model/order.ts';
import type { RulingEffect } from '../../engine/model/ruling.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { makeDice } from '../../engine/run/dice.ts';
import type { News } from '../../engine/view/news.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { type RecordedRun, recordedRun, type Script, seedNamed } from './support/recordedRun.ts';

/** The seam for the alarms: what the two gates hand out can be made to leak, and nothing else is touched. */
const leak = vi.hoisted(() => ({
  news: null as ((batches: readonly Batch[]) => unknown) | null,
  scenario: null as ((scenario: Scenario) => unknown) | null,
}));

vi.mock('../../engine/view/newsFor.ts', async (original) => {
  const real = await original<typeof import('../../engine/view/newsFor.ts')>();
  return {
    newsFor: (...args: Parameters<typeof real.newsFor>): News | null => {
      const news = real.newsFor(...args);
      const slip = leak.news?.(args[1]);
      return news && slip !== undefined && slip !== null
        ? { ...news, items: news.items.map((item) => ({ ...item, slip })) }
        : news;
    },
  };
});

vi.mock('../../engine/view/makePublicScenario.ts', async (original) => {
  const real = await original<typeof import('../../engine/view/makePublicScenario.ts')>();
  return {
    makePublicScenario: (...args: Parameters<typeof real.makePublicScenario>): PublicScenario => {
      const known = real.makePublicScenario(...args);
      return leak.scenario ? Object.assign({}, known, { slip: leak.scenario(args[0]) }) : known;
    },
  };
});

const WATCHER = 'tal-mil';

/** What TAL does in every run, so that its seat has news of its own to be compared. */
const TAL: Script = [1, 2, 3, 4].map((turn) => [
  { by: 'tal-civ', input: { type: 'sendMessage', turn, to: ['tal-mil'], text: `turn ${turn} here` } },
  { by: 'tal-mil', input: { type: 'setReady', turn, ready: true } },
]);

/** KES's private orders of turn 1 and 2, on top of what TAL does. */
const KES: Script = [
  [
    {
      by: 'kes-civ',
      input: { type: 'sealOrder', turn: 1, draft: { type: 'N02', answers: {} }, reason: 'seen at the works' },
    },
    {
      by: 'kes-civ',
      input: {
        type: 'sealOrder',
        turn: 1,
        draft: { type: 'O02', answers: { target: 'kes-works', mode: 'on' } },
        reason: null,
      },
    },
    { by: 'kes-mil', input: { type: 'sendMessage', turn: 1, to: ['kes-civ'], text: 'we hold the team ready' } },
  ],
  [
    {
      by: 'kes-civ',
      input: {
        type: 'sealOrder',
        turn: 2,
        draft: { type: 'O02', answers: { target: 'kes-substation', mode: 'on' } },
        reason: null,
      },
    },
  ],
  [],
  [{ by: 'kes-mil', input: { type: 'setReady', turn: 4, ready: true } }],
];

/** KES's seats ask exercise control on the help line, in turn 1 and 2, and are answered. */
const HELP: Script = [
  ...['kes-civ', 'kes-mil'].map((seat, index) => {
    const turn = index + 1;
    const question = `${seat}-help/${turn}/1`;
    return [
      { by: seat, input: { type: 'askControl', turn, text: 'what is a purse?' } as const },
      { by: 'excon', input: { type: 'answerSeat', turn, seat, question, text: 'your crews' } as const },
    ];
  }),
  [],
  [],
];

/** One order of KES's in turn 1, on top of what TAL does. */
function kesSeals(by: string, type: string, answers: Answers, reason: string | null = null): Script {
  const input = { type: 'sealOrder', turn: 1, draft: { type, answers }, reason } as const;
  return together(TAL, [[{ by, input }], [], [], []]);
}

/** KES's military seat writes an order of its own in turn 1, and EXCON rules on it in turn 2. */
function ruled(verdict: 'grant' | 'decline', effects: readonly RulingEffect[]): Script {
  const asks = kesSeals('kes-mil', 'F01', { target: 'kes-works' }, 'the reserve guards the pump house');
  const note = `${verdict}: two lorries`;
  const ruling = {
    type: 'adjudicate',
    turn: 2,
    order: 'kes-mil/1/1',
    verdict,
    target: 'kes-works',
    effects,
    note,
  } as const;
  return together(asks, [[], [{ by: 'excon', input: ruling }], [], []]);
}

const NOTES: Script = [1, 2, 3, 4].map((turn) => [
  { by: 'excon', input: { type: 'note', turn, text: `KES is slow in turn ${turn}` } },
]);

/** Both scripts, the second one's inputs first in each turn. */
function together(a: Script, b: Script): Script {
  return a.map((inputs, i) => [...(b[i] ?? []), ...inputs]);
}

/** Two seeds under which TAL notices nothing by chance, so that all its own luck is the same in both. */
function quietSeeds(): readonly string[] {
  const names = Array.from({ length: 200 }, (_, i) => `${i}`);
  const isQuiet = (name: string): boolean => {
    const dice = makeDice(seedNamed(name));
    return [2, 3, 4, 5].every((turn) => dice.perMille([turn, 'notice', 'tal', 'c3-lite']) >= 150);
  };
  return names.filter(isQuiet).slice(0, 2);
}

describe('what an uninvolved seat receives does not depend on', () => {
  let scenario: Scenario;

  beforeAll(async () => {
    const loaded = await loadScenario(join(import.meta.dirname, '../../scenarios/first-light'));
    if (!loaded.scenario) throw new Error('first-light does not load');
    // One turn more than is closed, so that the exercise does not end before the last message.
    scenario = { ...loaded.scenario, turns: 6 };
  });

  afterEach(() => {
    leak.news = null;
    leak.scenario = null;
  });

  const run = (changed: { scenario?: Scenario; script?: Script; seed?: string } = {}): Promise<RecordedRun> =>
    recordedRun({ scenario, script: TAL, watcher: WATCHER, seed: quietSeeds()[0] ?? '', ...changed });

  /** The scenario with KES's water track changed. */
  const withKesTrack = (
    change: (stage: Scenario['campaigns'][number]['tracks'][number]['stages'][number]) => object,
  ): Scenario => ({
    ...scenario,
    campaigns: scenario.campaigns.map((campaign) => ({
      ...campaign,
      tracks: campaign.tracks.map((track) => ({
        ...track,
        stages: track.stages.map((stage) =>
          stage.effects.some((effect) => effect.do === 'stopDosing' && effect.asset === 'kes-works')
            ? { ...stage, ...change(stage) }
            : stage,
        ),
      })),
    })),
  });

  /** A stage that puts these parts of Kesara's telecom network out of service for three hours. */
  const outAtHub = (parts: readonly string[]) => ({
    ...{ needsDoor: null, effects: [{ do: 'disable', asset: 'kes-hub', parts, forHours: 3 }] },
  });

  /** Kesara's banks owe each other more, and its masts hold out for less. */
  const withKesNetwork = (): Scenario => ({
    ...scenario,
    nations: scenario.nations.map((nation) => {
      if (nation.id !== 'kes') return nation;
      const { banking, communications } = nation.network;
      const network = {
        ...nation.network,
        banking: { ...banking, banks: banking.banks.map((bank) => ({ ...bank, balance: bank.balance + 1 })) },
        communications: {
          ...communications,
          sites: communications.sites.map((site) => ({ ...site, batteryMinutes: Math.floor(site.batteryMinutes / 2) })),
        },
      };
      return { ...nation, network };
    }),
  });

  /** Leaks the first fact of a kind, and goes on leaking it: what happens within a turn reaches an uninvolved seat in a later frame. */
  const first = (fact: Fact['fact'], tell: (fact: Fact) => unknown) => {
    let slipped: unknown = null;
    return (batches: readonly Batch[]) => {
      const found = batches.flatMap((batch) => batch.facts).find((row) => row.fact === fact);
      if (found) slipped = tell(found);
      return slipped;
    };
  };

  /** The rumour of turn 5, in KES alone and in turn 2, at this price a turn. */
  const withKesRumour = (trustPerTurn: number): Scenario => ({
    ...scenario,
    injects: scenario.injects.flatMap(({ trigger: _, ...inject }) => {
      if (!inject.rumour) return [inject];
      const deliveries = inject.deliveries.filter(({ to }) => to.includes('kes-civ'));
      return [{ ...inject, turn: 2, rumour: { trustPerTurn }, deliveries }];
    }),
  });

  const kinds: readonly {
    readonly secret: string;
    /** What both runs share, where it is more than what TAL does. */
    readonly one?: () => Parameters<typeof run>[0];
    readonly other: () => Parameters<typeof run>[0];
    readonly slip: () => void;
  }[] = [
    {
      secret: "another nation's private orders",
      other: () => ({ script: together(TAL, KES) }),
      slip: () => {
        leak.news = (batches) => batches.flatMap((b) => b.facts).filter((f) => f.fact === 'orderResolved').length;
      },
    },
    {
      secret: 'the target of a campaign',
      other: () => ({
        scenario: withKesTrack(() => ({
          effects: [{ do: 'openFeeders', asset: 'kes-substation' }],
          needsDoor: 'kes-substation',
        })),
      }),
      slip: () => {
        leak.news = first('struck', (fact) => ('asset' in fact ? fact.asset : null));
      },
    },
    {
      secret: 'which parts of its network another nation has out of service',
      one: () => ({ scenario: withKesTrack(() => outAtHub(['core-kes-hub'])) }),
      other: () => ({ scenario: withKesTrack(() => outAtHub(['fibre-access-kes-north-1'])) }),
      slip: () => {
        leak.news = first('struck', (fact) => ('parts' in fact ? fact.parts : null));
      },
    },
    {
      secret: 'how long the intruder waits',
      other: () => ({ scenario: withKesTrack((stage) => ({ dwellTurns: stage.dwellTurns + 1 })) }),
      slip: () => {
        leak.news = first('stageRan', (fact) => ('nextDueTurn' in fact ? fact.nextDueTurn : null));
      },
    },
    {
      secret: 'the actor',
      other: () => ({
        scenario: { ...scenario, campaigns: scenario.campaigns.map((c) => ({ ...c, actor: 'unk-9' })) },
      }),
      slip: () => {
        leak.scenario = ({ campaigns }) => campaigns.map((campaign) => campaign.actor);
      },
    },
    {
      secret: "what another nation's networks are built of",
      other: () => ({ scenario: withKesNetwork() }),
      slip: () => {
        leak.scenario = ({ nations }) => nations.map(({ network }) => network.banking.banks);
      },
    },
    {
      secret: "what another nation's networks carry from hour to hour",
      other: () => ({ scenario: withKesNetwork() }),
      slip: () => {
        let carried: unknown[] = [];
        leak.news = (batches) => {
          const ran = batches.flatMap((batch) => batch.facts).filter((fact) => fact.fact === 'networkRan');
          if (ran.length > 0) carried = ran.map(({ network }) => network.banking.balances);
          return carried;
        };
      },
    },
    {
      secret: 'dice that it does not see',
      other: () => ({ seed: quietSeeds()[1] ?? '' }),
      slip: () => {
        leak.news = first('rolled', (fact) => ('perMille' in fact ? fact.perMille : null));
      },
    },
    {
      secret: "what EXCON rules on another nation's own order",
      one: () => ({ script: ruled('grant', [{ do: 'trust', byPerMille: -100 }, { do: 'shutDoor' }]) }),
      other: () => ({ script: ruled('decline', []) }),
      slip: () => {
        leak.news = first('rulingChanged', (fact) => ('ruling' in fact ? fact.ruling.status : null));
      },
    },
    {
      secret: 'what another nation says in public',
      one: () => ({ script: kesSeals('kes-civ', 'I01', { statement: 'water-safe' }) }),
      other: () => ({ script: kesSeals('kes-civ', 'I01', { statement: 'water-unsafe' }) }),
      slip: () => {
        leak.news = first('stated', (fact) => ('statement' in fact ? fact.statement : null));
      },
    },
    {
      secret: 'a rumour in another nation',
      one: () => ({ scenario: withKesRumour(40) }),
      other: () => ({ scenario: withKesRumour(90) }),
      slip: () => {
        leak.news = first('rumourStarted', (fact) => ('trustPerTurn' in fact ? fact.trustPerTurn : null));
      },
    },
    {
      secret: 'what another nation asks its laboratory',
      other: () => ({ script: kesSeals('kes-civ', 'Q01', { target: 'kes-works' }) }),
      slip: () => {
        leak.news = first('sampleTaken', (fact) => ('sample' in fact ? fact.sample.dueTurn : null));
      },
    },
    {
      secret: 'what another nation asks on the help line, and what it is answered',
      other: () => ({ script: together(TAL, HELP) }),
      slip: () => {
        leak.news = first('helpAsked', (fact) => ('text' in fact ? fact.text : null));
      },
    },
    {
      secret: "EXCON's notes",
      other: () => ({ script: together(TAL, NOTES) }),
      slip: () => {
        // A note sends nobody a frame; a leak would be a count of them in the next one.
        let notes = 0;
        leak.news = (batches) => {
          notes += batches.flatMap((b) => b.facts).filter((f) => f.fact === 'noted').length;
          return notes;
        };
      },
    },
  ];

  for (const { secret, one: base = () => ({}), other, slip } of kinds) {
    it(secret, async () => {
      const one = await run(base());
      const two = await run(other());
      expect(one.truth).not.toBe(two.truth);
      expect(one.frames.length).toBeGreaterThan(10);
      expect(two.frames).toEqual(one.frames);
    });

    it(`${secret}: the alarm rings when it leaks`, async () => {
      slip();
      const one = await run(base());
      slip();
      const two = await run(other());
      expect(two.frames).not.toEqual(one.frames);
    });
  }
});
