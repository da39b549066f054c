import type { OrderType } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { firstLight } from './firstLight.ts';

/** Order O04 as docs/scenario-authoring.md gives it to authors; First Light has none of its kind. */
export const SHED_ORDER: OrderType = {
  id: 'O04',
  name: { en: 'Set the shedding plan' },
  summary: {
    en: 'Say what keeps its power longest when there is too little. Everything else is shed before it. A new choice replaces the old one. Choose off to go back to the plan as it was built.',
  },
  roles: ['civ'],
  takesEffect: 'atResolution',
  asks: [{ ask: 'keep', options: ['hospital', 'works', 'hub'] }, { ask: 'mode' }],
  needs: [],
  effects: [{ do: 'keepFirst' }],
  price: { en: 'Free · what is chosen is shed last from this turn on · changes nothing while there is enough' },
  reasons: [{ en: 'Patients cannot wait.' }, { en: 'Without pumps nobody has water.' }],
};

/** First Light with this order, and with another of its kind for military seats. */
export const withShedOrders: Scenario = {
  ...firstLight,
  orders: [...firstLight.orders, SHED_ORDER, { ...SHED_ORDER, id: 'O14', roles: ['mil'] }],
};
