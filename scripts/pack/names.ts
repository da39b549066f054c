import type { AssetId, NationId, SeatId, Text } from '../../engine/model/ids.ts';
import type { Seat } from '../../engine/model/scenario.ts';
import { text } from '../../ui/kit/text.ts';

/** What naming needs of a scenario: the public one and the whole one both have it. */
interface Named {
  readonly nations: readonly {
    readonly id: NationId;
    readonly name: Text;
    readonly seats: readonly Seat[];
    readonly assets: readonly { readonly id: AssetId; readonly name: Text }[];
  }[];
}

/** Texts in the language of the pack, and ids as people say them. */
export interface Names {
  readonly language: string;
  say(words: Text): string;
  nation(id: NationId): string;
  asset(id: AssetId): string;
  /** "KES CIV". */
  seat(id: SeatId): string;
}

/** The names of a scenario in one language; an id that nobody has is given back as it is. */
export function namesOf(scenario: Named, language: string): Names {
  const say = (words: Text): string => keepTogether(text(words, language));
  const nations = new Map(scenario.nations.map(({ id, name }) => [id, say(name)]));
  const assets = new Map(scenario.nations.flatMap((n) => n.assets.map(({ id, name }) => [id, say(name)] as const)));
  const seats = new Map(scenario.nations.flatMap((n) => n.seats.map(({ id, role }) => [id, seatCode(n.id, role)])));
  return {
    language,
    say,
    nation: (id) => nations.get(id) ?? id,
    asset: (id) => assets.get(id) ?? id,
    seat: (id) => seats.get(id) ?? id.toUpperCase(),
  };
}

/** How a seat is called on paper and on the air: "KES CIV". */
export function seatCode(nation: NationId, role: Seat['role']): string {
  return `${nation} ${role}`.toUpperCase();
}

/** A number keeps its unit, and a middle dot the words before it, when a line ends. */
function keepTogether(words: string): string {
  return words.replace(/(\d) (?=%|h\b)/g, '$1\u00a0').replace(/ · /g, '\u00a0· ');
}
