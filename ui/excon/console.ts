import { useLingui } from '@lingui/react';
import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LobbyApi } from '../lobby/lobbyApi.ts';
import type { ControlConnection } from '../net/connectControl.ts';
import type { ConsoleState, ConsoleStore } from './consoleStore.ts';
import type { Truth } from './control.ts';
import { type ExconNames, exconNames } from './exconNames.ts';

/** What every part of the console is handed: its store and its line to the room. */
export interface ConsoleTools {
  readonly store: ConsoleStore;
  readonly connection: ControlConnection;
  /** Makes a fresh link for a seat; only the host's browser may. */
  readonly invite: LobbyApi['invite'];
  /** Lets this browser show the wall; gives its address. */
  readonly openWall: LobbyApi['openWall'];
  /** Opens a page beside this one; false when the browser does not let us. */
  openPage(to: string): boolean;
  /** Ends the sessions of a seat's observers. */
  readonly revoke: LobbyApi['revoke'];
  /** Lets whoever holds a seat hold another of its nation too, or ends that. */
  readonly merge: LobbyApi['merge'];
  /** Puts words on the clipboard; false when the browser does not let us. */
  copy(words: string): Promise<boolean>;
}

/** The tools of this page. */
export const ConsoleContext = createContext<ConsoleTools | null>(null);

/** The tools of the console that this component stands in. */
export function useTools(): ConsoleTools {
  const tools = useContext(ConsoleContext);
  if (!tools) throw new Error('a part of the console outside the console');
  return tools;
}

/** A part of the console's state. */
export function useConsole<T>(select: (state: ConsoleState) => T): T {
  return useStore(useTools().store, select);
}

/** The truth, inside parts that are only drawn once it is there. */
export function useTruth(): Truth {
  const truth = useConsole((state) => state.control.truth);
  if (!truth) throw new Error('a part of the console before the truth');
  return truth;
}

/** Names of everything in the exercise, in the language of the page. */
export function useNames(): ExconNames {
  const { i18n } = useLingui();
  const { scenario } = useTruth();
  return useMemo(() => exconNames(scenario, i18n.locale), [scenario, i18n.locale]);
}
