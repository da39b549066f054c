import type { SeatId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { controllerCard } from './controllerCard.ts';
import type { Child } from './html.ts';
import { type IndexRow, indexPage } from './indexPage.ts';
import { mselSheet } from './mselSheet.ts';
import { namesOf } from './names.ts';
import { orderForms } from './orderForms.ts';
import { htmlFile } from './page.ts';
import { pageStyle } from './pageStyle.ts';
import { type SeatCard, seatCard } from './seatCard.ts';

/** A pack, and the seats whose card will hardly fit on one page. */
export interface Pack {
  readonly files: ReadonlyMap<string, string>;
  readonly tooFull: readonly SeatId[];
}

/** One file, and the line of the index that leads to it. */
interface PackSheet extends IndexRow {
  readonly pages: Child;
  readonly look?: string;
}

/** All files of a pack by name. The same scenario gives the same bytes. */
export function makePack(scenario: Scenario, language: string): Pack {
  const css = pageStyle();
  const names = namesOf(scenario, language);
  const title = names.say(scenario.title);
  const cards = scenario.nations.flatMap(({ id, seats }) => {
    const knows = makePublicScenario(scenario, id);
    return seats.map((seat) => seatCard(knows, seat.id, language));
  });
  const sheets: readonly PackSheet[] = [
    ...cards.map(({ seat, page }) => ({
      file: `seat-${seat}.html`,
      name: `Seat card ${names.seat(seat)}`,
      whom: names.seat(seat),
      print: '1 page, once',
      pages: page,
    })),
    {
      file: 'order-forms.html',
      name: 'Order forms, messages',
      whom: 'everybody',
      print: `2 pages, ${cards.length} times; more if you play without screens`,
      pages: orderForms(scenario, language),
    },
    ...exconSheets(scenario, cards, language),
  ];
  const write = (name: string, pages: Child, look = 'upright'): string =>
    htmlFile({ title: `${title} · ${name}`, language, look, pages }, css);
  const files = new Map([['index.html', write('the paper', indexPage(scenario, sheets, language))]]);
  for (const { file, name, pages, look } of sheets) files.set(file, write(name, pages, look));
  return { files, tooFull: cards.filter(({ fits }) => !fits).map(({ seat }) => seat) };
}

/** What no nation may see; the names of these files begin with `excon-`. */
function exconSheets(scenario: Scenario, cards: readonly SeatCard[], language: string): readonly PackSheet[] {
  return [
    {
      file: 'excon-controller.html',
      name: 'Controller card',
      whom: 'EXCON only',
      print: '1 sheet, two sides',
      pages: controllerCard(scenario, language),
    },
    {
      file: 'excon-msel.html',
      name: 'MSEL sheet',
      whom: 'EXCON only',
      print: 'across, once',
      pages: mselSheet(scenario, language),
      look: 'landscape',
    },
    {
      file: 'excon-all-seats.html',
      name: 'All seat cards',
      whom: 'EXCON only, to hand out',
      print: `${cards.length} pages in one go`,
      pages: cards.map(({ page }) => page),
    },
  ];
}
