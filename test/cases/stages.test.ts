/** Campaign stages: when they fall due, what they need, what becomes of one that is blocked. */
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

type Table = ReturnType<typeof setTable>;
const stagesOf = (table: Table) =>
  table.facts('stageRan').map((fact) => `T${fact.turn} ${fact.campaign} ${fact.track} ${fact.stage} ${fact.outcome}`);

describe('S1 when stages act', () => {
  it('S1.1 nobody acts: Kesara T1, T3, T4, Talumar T2, T4, T5, Vespera T3, T6, T7, Halvorn never', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(stagesOf(table)).toEqual([
      'T1 c3-lite kes log-on ran',
      'T2 c3-lite tal log-on ran',
      'T3 c3-lite kes dosing ran',
      'T3 c3-lite ves log-on ran',
      'T4 c1-lite kes feeders ran',
      'T4 c3-lite tal dosing ran',
      'T5 c1-lite tal feeders ran',
      'T6 c3-lite ves dosing ran',
      'T7 c1-lite ves feeders ran',
    ]);
  });

  it('S1.4 nobody comes for Halvorn: no track, no door ever opened, nothing struck', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(firstLight.campaigns.flatMap((campaign) => campaign.tracks.map((track) => track.id))).not.toContain('hal');
    expect([table.door('hal-works').state, table.door('hal-substation').state]).toEqual(['none', 'none']);
    expect(table.facts('struck').map((fact) => fact.nation)).not.toContain('hal');
  });

  it('S1.2 a log-on opens the doors of works and substation; nothing else changes', () => {
    const table = setTable();
    expect(table.door('kes-works')).toMatchObject({ state: 'open', campaign: 'c3-lite', openedTurn: 1 });
    expect(table.door('kes-substation')).toMatchObject({ state: 'open', openedTurn: 1 });
    expect(table.facts('struck')).toEqual([]);
  });

  it('S1.3 what it does shows at the opening: struck at hour 6, told to its own nation only', () => {
    const table = setTable();
    table.closeUntil(3);
    expect(table.told('kes-mil', 'struck')).toEqual([
      { report: 'struck', asset: 'kes-works', what: 'stopDosing', hour: 6 },
    ]);
    expect(table.told('tal-mil', 'struck')).toEqual([]);
  });
});

describe('S2 what a stage needs', () => {
  it('S2.2 Talumar’s power stage goes through the substation’s door: isolating the works alone does not hold it', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(5);
    expect(stagesOf(table).slice(-2)).toEqual(['T4 c3-lite tal dosing blocked', 'T5 c1-lite tal feeders ran']);
  });

  it('S2.3 isolating the substation holds its door against the power stage of turn 5', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('tal-civ', 'O02', { target: 'tal-substation', mode: 'on' });
    table.closeUntil(5);
    expect(stagesOf(table).at(-1)).toBe('T5 c1-lite tal feeders blocked');
    expect(table.lost('tal-north', 'power')).toEqual([]);
  });

  it('S2.4 isolating Kesara’s substation does not stop its power stage, which has another way in', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
    table.closeUntil(4);
    expect(stagesOf(table)).toContain('T4 c1-lite kes feeders ran');
  });

  it('S2.5 a condition of its own holds a stage back like a door', () => {
    const campaigns = firstLight.campaigns.map((campaign) => ({
      ...campaign,
      tracks: campaign.tracks.map((track) => ({
        ...track,
        stages: track.stages.map((stage) =>
          stage.id === 'feeders'
            ? {
                ...stage,
                needs: {
                  test: 'not' as const,
                  that: { test: 'happened' as const, what: { deed: 'declared' as const } },
                },
              }
            : stage,
        ),
      })),
    }));
    const table = setTable({ scenario: { ...firstLight, campaigns } });
    table.seal('kes-civ', 'N02');
    table.closeUntil(4);
    expect(stagesOf(table)).toContain('T4 c1-lite kes feeders blocked');
  });
});

describe('S3 what becomes of a blocked stage', () => {
  it('S3.1 it is spent: isolation held for one turn only, and the water stage never comes', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(3);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'off' });
    table.closeUntil(9);
    expect(stagesOf(table).filter((line) => line.includes('kes dosing'))).toEqual(['T3 c3-lite kes dosing blocked']);
    expect(table.lost('kes-south', 'water')).toEqual([]);
    expect(table.door('kes-works').state).toBe('open');
  });

  it('S3.2 it goes on the record as blocked, by the nation whose door it was', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(3);
    expect(ledgerRows(table.state.ledgers.deeds).at(-1)).toMatchObject({
      deed: 'blocked',
      by: 'kes',
      asset: 'kes-works',
      turn: 3,
    });
  });
});
