import type { Stage } from '../../engine/model/campaign.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { firstLight } from './firstLight.ts';

/**
 * First Light, where in turn 4 the three lines that hold Kesara's substation to its grid are opened in the place of its feeders, and in turn 6 its
 * telecom hub is put out of service for four hours. Work by hand can be ordered at a hub as well.
 */
export const withPartsOut: Scenario = {
  ...firstLight,
  campaigns: firstLight.campaigns.map((campaign) => ({
    ...campaign,
    tracks: campaign.tracks.map((track) =>
      campaign.id === 'c1-lite' && track.id === 'kes'
        ? { ...track, stages: track.stages.flatMap((stage) => [linesOpened(stage), hubOut(stage)]) }
        : track,
    ),
  })),
  orders: firstLight.orders.map((order) =>
    order.id === 'O01'
      ? {
          ...order,
          asks: order.asks.map((ask) => (ask.ask === 'target' ? { ...ask, kinds: [...ask.kinds, 'hub'] } : ask)),
        }
      : order,
  ),
};

function linesOpened(stage: Stage): Stage {
  const parts = ['line-1', 'line-2', 'line-4'];
  return {
    ...stage,
    name: { en: 'Three lines opened at Saltmarsh substation' },
    effects: [{ do: 'disable', asset: 'kes-substation', parts, forHours: null }],
  };
}

function hubOut(stage: Stage): Stage {
  return {
    ...stage,
    ...{ id: 'hub', name: { en: 'Saltmarsh hub out of service' }, dwellTurns: 2 },
    effects: [{ do: 'disable', asset: 'kes-hub', parts: ['core-kes-hub'], forHours: 4 }],
  };
}
