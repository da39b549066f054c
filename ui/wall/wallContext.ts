import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WallScenario } from '../../engine/protocol/wall.ts';
import type { WallConnection } from '../net/connectWall.ts';
import type { WallState, WallStore } from './wallStore.ts';

/** What every part of the wall is handed: its store and its line to the room. */
export interface WallTools {
  readonly store: WallStore;
  readonly connection: WallConnection;
}

/** The tools of this page. */
export const WallContext = createContext<WallTools | null>(null);

/** The tools of the wall that this component stands in. */
export function useTools(): WallTools {
  const tools = useContext(WallContext);
  if (!tools) throw new Error('a part of the wall outside the wall');
  return tools;
}

/** A part of the wall's state. */
export function useWall<T>(select: (state: WallState) => T): T {
  return useStore(useTools().store, select);
}

/** The scenario, inside parts that are only drawn once it is there. */
export function useScenario(): WallScenario {
  const scenario = useWall((state) => state.scenario);
  if (!scenario) throw new Error('a part of the wall before its welcome');
  return scenario;
}
