/**
 * LAW 3: a view depends only on its own news (rules V1, V2, V3, T6). engine/view/eventTable.ts names the tests here: every fact
 * and every report has its guard. All look at whole random runs of First Light's four nations, of which two
 * are not concerned when the other two do something together, with control and every seat busy.
 */
import { describe, expect, it } from 'vitest';
import { FACTS, REPORTS } from '../../engine/view/eventTable.ts';
import { checkAll, checkDeclared, checkPairs, checkPrivate } from '../support/laws/checkAudiences.ts';
import { checkForeign } from '../support/laws/checkForeign.ts';
import { checkFrames } from '../support/laws/checkFrames.ts';
import { checkAllowList, checkFacts } from '../support/laws/checkGate.ts';
import { checkViews } from '../support/laws/checkViews.ts';
import { eventTableFaults } from '../support/laws/eventTableFaults.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

describe('LAW 3 secrecy', () => {
  const rooms = playedRuns({ seed: 3, runs: 8 });

  it('facts never pass the gate', () => {
    expect(checkFacts(rooms)).toBeNull();
  });

  it('a field that a rule adds stays inside until the gate lists it', () => {
    expect(checkAllowList(rooms)).toBeNull();
  });

  it('a view depends only on its own news', () => {
    expect(checkViews(rooms)).toBeNull();
  });

  it('a seat’s news never holds another nation’s fields', () => {
    expect(checkForeign(rooms)).toBeNull();
  });

  it('what goes to all carries nothing about one', () => {
    expect(checkAll(rooms)).toBeNull();
  });

  it('what is private to a seat stays there', () => {
    expect(checkPrivate(rooms)).toBeNull();
  });

  it('two nations may know what they did together', () => {
    expect(checkPairs(rooms)).toBeNull();
  });

  it('every report goes to an audience that its row of the table allows', () => {
    expect(checkDeclared(rooms)).toBeNull();
  });

  it('a closing sends one news frame to every seat, and anything else only to those whom it concerns', () => {
    expect(checkFrames(rooms)).toBeNull();
  });
});

describe('LAW 3 the table of events', () => {
  it('every fact goes to control only', () => {
    expect(Object.values(FACTS).filter((row) => row.audience !== 'control')).toEqual([]);
  });

  it('every row names a test that is there', () => {
    expect(eventTableFaults({ ...FACTS, ...REPORTS })).toEqual([]);
  });
});
