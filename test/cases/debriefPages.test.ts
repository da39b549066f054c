/** The printed pages: few words on each sheet, the marking everywhere, the same bytes each time, and nothing that is not text. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../engine/evaluation/debrief/debrief.ts';
import { playBots } from '../../engine/room/playBots.ts';
import type { Room } from '../../engine/room/room.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { largestDifference } from '../../ui/debrief/decisions/largestDifference.ts';
import { wordsIn } from '../../ui/debrief/pages/words.ts';
import { debriefOf, pagesOf } from '../support/debrief/debriefOf.ts';
import { lateShare } from '../support/debrief/lateShare.ts';
import { firstLight } from '../support/firstLight.ts';

const late = lateShare().room;
const bots = (name: 'cooperative' | 'random' | 'passive', turns = 8): Room =>
  playBots({ scenario: firstLight, seed: '12', turns, bots: name, tools: nativeTools });

/** What stands on each sheet or page, without the marking above and the caveat below. */
function bodies(html: string): readonly string[] {
  return html
    .split(/<section class="(?:sheet|page)">/)
    .slice(1)
    .map((sheet) => sheet.replace(/<header class="marking">.*?<\/header>/s, '').replace(/<footer.*/s, ''));
}
const textIn = (html: string) => html.replaceAll(/<[^>]*>/g, ' ');

/** Words beside the figures, and the different ones inside them: a lane's label may stand in many lanes. */
function wordsOn(sheet: string): readonly string[] {
  const figures = [...sheet.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => textIn(svg)).join(' ');
  const beside = textIn(sheet.replaceAll(/<svg.*?<\/svg>/gs, ' '));
  return [...wordsIn(beside), ...new Set(wordsIn(figures))];
}

describe('the wall set', () => {
  it.each([
    ['a run of people', late],
    ['cooperative bots', bots('cooperative')],
    ['random bots', bots('random', 4)],
    ['passive bots', bots('passive')],
  ] as const)('has at most 20 words on every sheet of every edition: %s', (_, room) => {
    for (const edition of ['truth', 'common', 'kes', 'tal', 'ves', 'hal']) {
      const sheets = bodies(pagesOf(room, edition).wall);
      expect(sheets.length).toBeGreaterThan(2);
      const long = sheets.map(wordsOn).filter((words) => words.length > 20);
      expect(long).toEqual([]);
    }
  });

  it('hangs in order: knew when, told, futures, helped, each nation’s decisions', () => {
    const titles = [...pagesOf(late, 'truth').wall.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, title]) => title);
    expect([...new Set(titles)]).toEqual([
      ...['Who knew when', 'Who told whom', 'Three futures', 'Who helped whom'],
      ...['Kesara: decisions', 'Talumar: decisions', 'Vespera: decisions', 'Halvorn: decisions'],
    ]);
  });

  it('draws the decisions of all nations to one scale, so that sheets can hang side by side', () => {
    const { decisions } = debriefOf(late);
    const most = largestDifference(decisions.flatMap(({ orders }) => orders));
    const sheets = bodies(pagesOf(late, 'truth').wall).filter((sheet) => sheet.includes(': decisions</h1>'));
    const longest = sheets.map((sheet) =>
      Math.max(0, ...[...sheet.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))),
    );
    const wanted = decisions.map(({ orders }) => (28 * largestDifference(orders)) / most);
    expect(Math.max(...longest)).toBe(28);
    for (const [i, width] of longest.entries()) expect(Math.abs(width - (wanted[i] ?? 0))).toBeLessThan(0.6);
  });

  it('says what the third future assumes, and prints no share of anything', () => {
    const sheet = bodies(pagesOf(late, 'truth').wall).find((one) => one.includes('Three futures')) ?? '';
    expect(textIn(sheet)).toContain('Receivers’ orders follow; all else stays; 0 refused.');
    for (const figure of ['23.9 M', '17.3 M', '9.2 M', '15 h']) expect(textIn(sheet)).toContain(figure);
    expect(textIn(sheet)).not.toContain('%');
  });

  it('counts words as people do: no codes, no units', () => {
    expect(wordsIn('KES → TAL T3 +1.2 M 5 h S01 Who told whom, person-hours; seats’ orders')).toEqual([
      ...['Who', 'told', 'whom', 'person-hours', 'seats’', 'orders'],
    ]);
  });
});

describe('the report', () => {
  it('has two pages, each with the marking and the caveat, in every edition', () => {
    for (const edition of ['truth', 'common', 'tal']) {
      const { report } = pagesOf(late, edition);
      expect(bodies(report)).toHaveLength(2);
      expect([...report.matchAll(/<b>EXERCISE<\/b>/g)]).toHaveLength(2);
      expect([...report.matchAll(/<footer class="caveat">(.*?)<\/footer>/g)].map(([, says]) => says)).toEqual([
        firstLight.caveat.en,
        firstLight.caveat.en,
      ]);
    }
  });

  it('names the run: the commitment everywhere, hashes of what others did only for exercise control', () => {
    const { seedCommitment, scenarioHash } = late.header;
    const [truth, tal] = ['truth', 'tal'].map((edition) => pagesOf(late, edition).report);
    for (const hash of [seedCommitment, scenarioHash, late.stateHash, late.entries.at(-1)?.chain])
      expect(truth).toContain(hash);
    expect(tal).toContain(seedCommitment);
    for (const hash of [scenarioHash, late.stateHash, late.entries.at(-1)?.chain]) expect(tal).not.toContain(hash);
  });

  it('prints what people wrote as text, their seat beside it, and in the common edition without the seat', () => {
    const notes: readonly Note[] = [
      { seat: 'kes-civ', kind: 'improve', text: '<script>alert("T1")</script> & late', for: 'all' },
    ];
    const truth = pagesOf(late, 'truth', notes).report;
    expect(truth).toContain('kes-civ: &lt;script&gt;alert(&quot;T1&quot;)&lt;/script&gt; &amp; late');
    expect(truth).not.toContain('<script');
    const common = pagesOf(late, 'common', notes).report;
    expect(common).toContain('&amp; late');
    expect(common).not.toContain('kes-civ');
  });

  it('asks no network: nothing is linked, loaded or run', () => {
    for (const page of Object.values(pagesOf(late, 'truth')))
      expect(page).not.toMatch(/<(script|link|img|iframe)|src="|href="|url\((?!#|data:)/);
  });

  it('is the same to the byte each time', () => {
    expect(pagesOf(late, 'truth')).toEqual(pagesOf(lateShare().room, 'truth'));
  });
});

describe('another nation’s private facts', () => {
  const private_ = lateShare({
    before: (table, turn) => {
      // Orders, a message and a brief of Kesara's that touch nobody else, and its own water: not one digit of Talumar's pages.
      if (turn === 2) table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
      if (turn === 2) table.seal('kes-mil', 'D03', { subject: 'kes-power' });
      if (turn === 5) table.seal('kes-civ', 'I01', { statement: 'investigating' });
      if (turn === 2) table.seal('ves-civ', 'N03', { sector: 'energy' });
      if (turn === 5) table.control({ type: 'note', turn, text: 'Kesara is slow' });
    },
  }).room;

  it('do not appear: its edition is the same to the byte, while theirs and exercise control’s are not', () => {
    expect(pagesOf(private_, 'tal')).toEqual(pagesOf(late, 'tal'));
    for (const edition of ['kes', 'truth']) expect(pagesOf(private_, edition)).not.toEqual(pagesOf(late, edition));
  });

  it('reach the common edition only as sums: what changes no sum changes nothing there', () => {
    const silent = lateShare({
      before: (table, turn) => {
        if (turn === 2) table.seal('kes-mil', 'D03', { subject: 'kes-power' });
        if (turn === 5) table.control({ type: 'note', turn, text: 'Kesara is slow' });
      },
    }).room;
    expect(pagesOf(silent, 'common')).toEqual(pagesOf(late, 'common'));
    expect(pagesOf(private_, 'common').report).not.toBe(pagesOf(late, 'common').report);
  });
});
