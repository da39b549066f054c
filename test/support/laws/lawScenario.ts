import type { MapData } from '../../../engine/model/mapData.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { loadScenario } from '../../../scenarios/load/loadScenario.ts';
import { ROOT } from '../sourceFile.ts';

/** The map is only ever drawn; without it a run is hashed twice as fast. */
const NO_MAP: MapData = { width: 1, height: 1, seed: 'none', graticule: 1, sea: [], nations: [], assets: [] };

async function load(): Promise<Scenario> {
  const { scenario, faults } = await loadScenario(`${ROOT}/scenarios/first-light`);
  if (!scenario) throw new Error(`first-light cannot be loaded: ${faults.map((fault) => fault.says).join('; ')}`);
  return { ...scenario, map: NO_MAP };
}

/** First Light as its files say, without the drawing of its map. */
export const firstLight: Scenario = await load();

/**
 * First Light where every order that waits for the resolution works only if nobody's has been resolved in its turn yet. All
 * are judged on one frozen state, so all of them work.
 */
export const contested: Scenario = {
  ...firstLight,
  orders: firstLight.orders.map((order) =>
    order.takesEffect === 'now'
      ? order
      : {
          ...order,
          worksIf: { test: 'not', that: { test: 'happened', what: { deed: 'sealed' }, withinTurns: 0 } },
          otherwise: [],
        },
  ),
};
