import type { Effect } from '../model/order.ts';
import { adjudicate } from './effects/adjudicate.ts';
import { advise } from './effects/advise.ts';
import { askLaboratory } from './effects/askLaboratory.ts';
import { brief } from './effects/brief.ts';
import { declare } from './effects/declare.ts';
import { dispatch } from './effects/dispatch.ts';
import { fuel } from './effects/fuel.ts';
import { goManual } from './effects/goManual.ts';
import { grant } from './effects/grant.ts';
import { hunt } from './effects/hunt.ts';
import { isolate } from './effects/isolate.ts';
import { keepFirst } from './effects/keepFirst.ts';
import { notice } from './effects/notice.ts';
import { occupy } from './effects/occupy.ts';
import { protect } from './effects/protect.ts';
import { reduce } from './effects/reduce.ts';
import { repair } from './effects/repair.ts';
import { request } from './effects/request.ts';
import { share } from './effects/share.ts';
import { shutDoor } from './effects/shutDoor.ts';
import { state } from './effects/state.ts';
import { treat } from './effects/treat.ts';
import { trust } from './effects/trust.ts';
import { work } from './effects/work.ts';
import type { OrderRun } from './orderRun.ts';

type Rules = { readonly [K in Effect['do']]: (run: OrderRun, effect: Extract<Effect, { do: K }>) => void };

/** What each word of the effect vocabulary does. `hunt` speaks at the end of the turn, all others when the order takes hold. */
const rules: Rules = {
  occupy,
  declare,
  grant,
  share,
  advise,
  hunt,
  isolate,
  goManual,
  repair,
  notice,
  protect,
  dispatch,
  brief,
  request,
  state,
  askLaboratory,
  adjudicate,
  trust,
  treat,
  work,
  fuel,
  reduce,
  shutDoor,
  keepFirst,
};

/** Words that report after the turn's hours have run. */
export const LATE_WORDS: readonly Effect['do'][] = ['hunt'];

/** Runs one effect of an order. */
export function runEffect(run: OrderRun, effect: Effect): void {
  (rules[effect.do] as (run: OrderRun, effect: Effect) => void)(run, effect);
}
