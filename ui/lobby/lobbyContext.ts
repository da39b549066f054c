import { createContext, useContext } from 'react';
import type { LobbyApi } from './lobbyApi.ts';

/** What the entry page hands to the lobby: the server, the clipboard and the way to another page. */
export interface LobbyTools {
  readonly api: LobbyApi;
  /** Puts words on the clipboard; false when the browser does not let us. */
  copy(words: string): Promise<boolean>;
  go(to: string): void;
  /** Opens a page beside this one; false when the browser does not let us. */
  openPage(to: string): boolean;
}

/** The tools of this page. */
export const LobbyContext = createContext<LobbyTools | null>(null);

/** The tools of the lobby that this component stands in. */
export function useLobby(): LobbyTools {
  const tools = useContext(LobbyContext);
  if (!tools) throw new Error('a part of the lobby outside the lobby');
  return tools;
}
