/** A part of an INP file: its section, its id and its line in the text, from 0. */
export interface InpPart {
  readonly section: InpSection;
  readonly id: string;
  readonly line: number;
}

/** Sections of an INP file whose rows are parts with ids of their own: EPANET counts nodes and links apart. */
export const INP_SECTIONS = ['JUNCTIONS', 'RESERVOIRS', 'TANKS', 'PIPES', 'PUMPS', 'VALVES'] as const;
export type InpSection = (typeof INP_SECTIONS)[number];

/** The parts that stand in an INP text, as far as a reader of lines can tell; whether it is a network, EPANET says (server/pipeFaults.ts). */
export function inpParts(text: string): readonly InpPart[] {
  let section: InpSection | undefined;
  return text.split('\n').flatMap((row, line) => {
    const said = row.split(';')[0]?.trim() ?? '';
    const head = /^\[(\w+)\]?/.exec(said)?.[1];
    if (head !== undefined) {
      section = INP_SECTIONS.find((name) => name === head.toUpperCase());
      return [];
    }
    const id = said.split(/\s+/)[0];
    return section && id ? [{ section, id, line }] : [];
  });
}
