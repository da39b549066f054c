/** One thing that a solver was held against: how far it is off, and how far it may be. `deviation` is null where nothing could be compared. */
export interface Check {
  readonly name: string;
  readonly deviation: number | null;
  readonly tolerance: number;
  readonly ok: boolean;
}

/** What came of one file: its checks, and what solving alone took, without reading and comparing. */
export interface Verdict {
  readonly kind: string;
  readonly checks: readonly Check[];
  readonly solveMicros: number;
}

/** The text of a file that lies beside the one that was named, or in a folder there (`pglib/case5.m`); null when there is none. */
export type ReadBeside = (name: string) => string | null;

/** A file as it was named: `name` is its last part, `text` what is in it, `list` the names in its folder. */
export interface ReferenceFile {
  readonly name: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly beside: ReadBeside;
}

/** Holds our solvers against the answers of one format. It throws `UnreadableFile` when the file is not of that format. */
export interface Referee {
  /** The first is the format's name; the others are taken for it too. */
  readonly kinds: readonly string[];
  judge(file: ReferenceFile): Promise<Verdict>;
}

/** The file is missing, or it is not what its kind asks for; says what is wrong and what would be right. */
export class UnreadableFile extends Error {}
