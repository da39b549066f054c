import type { SeatId } from '../../engine/model/ids.ts';
import type { LobbyApi } from '../lobby/lobbyApi.ts';

/** What came of handing a seat to a person. */
export type HandedOver =
  /** The room refused, and said why. */
  | { readonly is: 'refused' }
  /** Somebody sits at the desk already. */
  | { readonly is: 'there' }
  /** Nobody is there; this link brings them. */
  | { readonly is: 'link'; readonly url: string; readonly copied: boolean }
  /** The seat is free, but this browser could make no link. */
  | { readonly is: 'noLink'; readonly code: string; readonly says: string };

/** What handing over needs of the page. */
export interface HandOverTools {
  /** Frees the seat from its bot; false when the room refused. */
  free(seat: SeatId): Promise<boolean>;
  readonly invite: LobbyApi['invite'];
  copy(words: string): Promise<boolean>;
}

/** Takes a seat from its bot and gives it to a person: to who is there, or by a fresh link that is put on the clipboard. */
export async function handOver(
  exercise: string,
  chip: { readonly seat: SeatId; readonly connected: boolean; readonly bot: string | null },
  { free, invite, copy }: HandOverTools,
): Promise<HandedOver> {
  const { seat, connected, bot } = chip;
  if (bot !== null && !(await free(seat))) return { is: 'refused' };
  if (connected) return { is: 'there' };
  const made = await invite(exercise, seat);
  if (!made.ok) return { is: 'noLink', code: made.fault.code, says: made.fault.says };
  return { is: 'link', url: made.value, copied: await copy(made.value) };
}
