import { Trans } from '@lingui/react/macro';
import { predict } from '../../../engine/orders/predict.ts';
import type { PublicOrderType } from '../../../engine/view/publicScenario.ts';
import { useText } from '../../kit/useText.ts';
import type { LocalDraft } from '../../store/localDraft.ts';
import { useKnown } from '../deskContext.ts';
import { predictionSentence } from '../model/predictionSentence.ts';
import { useNames } from '../useNames.ts';

/** What an order is expected to do and what it costs; where EXCON decides, that it does and when. */
export function Forecast({ type, draft }: { readonly type: PublicOrderType; readonly draft: LocalDraft }) {
  const text = useText();
  const names = useNames();
  const { view, scenario } = useKnown();
  const predictions = predict(view, scenario, { type: draft.type, answers: draft.answers });
  return (
    <section className="forecast">
      <h4>
        <Trans>Expected, not promised</Trans>
      </h4>
      {predictions.length > 0 ? (
        <ul>
          {predictions.map((prediction) => (
            <li key={JSON.stringify(prediction)}>{predictionSentence(prediction, names)}</li>
          ))}
        </ul>
      ) : null}
      {type.effects.some((effect) => effect.do === 'adjudicate') ? (
        <p>
          <Trans>
            EXCON decides what it does and writes to you. It takes hold when the turn closes in which EXCON rules.
          </Trans>
        </p>
      ) : null}
      <p>{text(type.price)}</p>
    </section>
  );
}
