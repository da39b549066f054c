/** What is read off the stream of events: who noticed when, how fast word spread, how requests fared, what helping came to. */
import { describe, expect, it } from 'vitest';
import { firstDetections } from '../../engine/evaluation/detection.ts';
import { receiptsOf } from '../../engine/evaluation/receipts.ts';
import { requestFigures } from '../../engine/evaluation/requests.ts';
import { sharingLatencies } from '../../engine/evaluation/sharing.ts';
import type { Batch, Proposal } from '../../engine/model/event.ts';
import type { Fact } from '../../engine/model/fact.ts';
import type { Report } from '../../engine/model/report.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

const batch = (facts: readonly Fact[], reports: readonly Report[] = []): Batch => ({ phase: 'case', facts, reports });
const opened = (turn: number): Batch => batch([{ fact: 'turnOpened', turn }]);
const gained = (nation: string, turn: number, from: string | null = null): Fact => ({
  fact: 'copyGained',
  copy: { information: 'ind-1', nation, from, tlp: 'AMBER', turn },
});
const noticed = (nation: string, turn: number): Fact => ({
  fact: 'doorNoticed',
  nation,
  asset: `${nation}-works`,
  turn,
  how: { by: 'hunt', from: null, sharedTurn: null },
});
const request = (id: string, turn: number): Proposal => ({
  kind: 'request',
  id,
  fromSeat: 'kes-mil',
  fromNation: 'kes',
  toNation: 'tal',
  turn,
  digest: id,
  status: 'open',
  draft: null,
  reason: null,
  answerReason: null,
  item: 'set',
  count: 1,
  backByTurn: null,
  byTurn: null,
});
const changed = (proposal: Proposal): Fact => ({ fact: 'proposalChanged', proposal });

describe('first detection', () => {
  it('is the turn in which a nation first noticed a way in; null where it never did', () => {
    const found = firstDetections(firstLight, [batch([noticed('kes', 2)]), batch([noticed('kes', 3)])]);
    expect(found).toMatchObject({ kes: 2, tal: null });
  });
});

describe('sharing latency', () => {
  const rowsOf = (...batches: readonly Batch[]) =>
    Object.fromEntries(sharingLatencies(firstLight, batches).map((row) => [row.nation, row.turns]));

  it('counts turns from the first copy anywhere, whoever gave the later one', () => {
    expect(rowsOf(batch([gained('kes', 2)]), batch([gained('tal', 5, 'kes'), gained('tal', 6)]))).toMatchObject({
      kes: 0,
      tal: 3,
    });
  });

  it('is null for a nation without a copy, and for everybody when nobody has one', () => {
    expect(rowsOf(batch([gained('kes', 2)]))).toMatchObject({ kes: 0, tal: null });
    expect(rowsOf(opened(1))).toMatchObject({ kes: null, tal: null });
  });

  it('is read off a whole exercise: declared in turn 1, shared in turn 3', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(3);
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    expect(rowsOf(...table.room.history.flatMap(({ batches }) => batches))).toMatchObject({ kes: 0, tal: 2 });
  });
});

describe('requests', () => {
  it('are answered by help on its way and by a refusal with its reason, each so many turns after it was asked', () => {
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((id) => request(id, 1)) as [
      Proposal,
      Proposal,
      Proposal,
      Proposal,
    ];
    const batches = [
      opened(1),
      batch([one, two, three, four].map((proposal) => ({ fact: 'proposed', proposal }))),
      batch([changed({ ...two, status: 'declined', answerReason: 'a text' })]),
      opened(2),
      opened(3),
      batch([
        changed({ ...one, status: 'accepted' }),
        changed({ ...three, status: 'declined', reason: 'the asker’s' }),
      ]),
    ];
    expect(requestFigures(batches)).toEqual({ asked: 4, answered: 2, turns: [0, 2] });
  });

  it('an offer or a co-signature is no request', () => {
    const offer: Proposal = { ...request('offer', 1), kind: 'offer' };
    expect(
      requestFigures([batch([{ fact: 'proposed', proposal: offer }, changed({ ...offer, status: 'accepted' })])]),
    ).toEqual({ asked: 0, answered: 0, turns: [] });
  });
});

describe('receipts', () => {
  it('count for the nation that helped', () => {
    const receipt: Report = {
      report: 'receipt',
      to: { nation: 'kes' },
      helped: 'tal',
      with: 'indicator',
      information: 'ind-1',
      item: null,
      sharedTurn: 1,
      actedTurn: 4,
      service: 'water',
      people: 9,
    };
    expect(receiptsOf(firstLight, [batch([], [receipt]), batch([], [receipt])])).toMatchObject({ kes: 2, tal: 0 });
  });
});
