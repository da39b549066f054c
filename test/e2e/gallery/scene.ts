import type { Hall } from './hall.ts';

/** A page as a kind: who uses it and what for. */
export type Room = 'lobby' | 'join' | 'desk' | 'excon' | 'wall' | 'debrief';

/** One picture: a room in a state. */
export interface Row {
  readonly room: Room;
  readonly state: string;
  /** Whose page it is (hall.ts). */
  readonly who: string;
  /** What a person must be able to read there. */
  readonly says: readonly (string | RegExp)[];
  /** Whether it is hung in long runs only: another picture shows nearly the same. */
  readonly long?: boolean;
}

/** A moment of the exercise, the pages that show it, and what puts things right again after the pictures. */
export interface Scene {
  readonly name: string;
  /** Whether it is hung in long runs only. */
  readonly long?: boolean;
  readonly play: (hall: Hall) => Promise<void>;
  readonly rows: readonly Row[];
  readonly after?: (hall: Hall) => Promise<void>;
}
