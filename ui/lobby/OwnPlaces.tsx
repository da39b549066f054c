import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { observedSeat } from '../../engine/model/observerPlace.ts';
import { notify } from '../kit/noticeStore.ts';
import { RealWorldButton } from '../kit/RealWorldButton.tsx';
import { useText } from '../kit/useText.ts';
import { faultWords } from './faultWords.ts';
import type { OwnPlace } from './lobbyApi.ts';
import { useLobby } from './lobbyContext.ts';
import './OwnPlaces.css';

/** A place as people say it: "KES CIV"; an observer's is that of the seat it reads along with. */
function placeName(place: string): string {
  return (observedSeat(place) ?? place).toUpperCase().replace('-', ' ');
}

/**
 * Under a page that opens no seat: the way back to the places that this browser holds, and the stop for something real in
 * their name. A browser without a place can stop nothing, so it says who can.
 */
export function OwnPlaces() {
  const { api } = useLobby();
  const say = useText();
  const { t } = useLingui();
  const [places, setPlaces] = useState<readonly OwnPlace[] | null>(null);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    void api.places().then((found) => setPlaces(found.ok ? found.value : []));
  }, [api]);
  if (places === null) return null;
  const running = places.find((place) => place.runs);
  const stop = async () => {
    const outcome = await api.stop();
    if (!outcome.ok) notify(faultWords(outcome.fault), 'alarm');
    else if (outcome.value === 0) notify(t`Nothing was stopped. Speak to exercise control.`, 'alarm');
    else setStopped(true);
  };
  return (
    <section className="own-places" aria-label={t`Your places`}>
      {places.length === 0 ? null : (
        <ul>
          {places.map(({ exercise, seat, to }) => (
            <li key={to}>
              <a href={to}>
                <Trans>Go back to {placeName(seat)}</Trans>
              </a>
              <span className="mono muted">{exercise}</span>
            </li>
          ))}
        </ul>
      )}
      {running ? (
        <div className="own-stop">
          <p>
            <Trans>Something real has happened, and it is not part of the exercise?</Trans>
          </p>
          <RealWorldButton
            label={running.realWorldLabel ? say(running.realWorldLabel) : null}
            stop={() => void stop()}
          />
        </div>
      ) : (
        <p>
          <Trans>
            Something real has happened? This page holds no place in an exercise and cannot stop it. Speak to exercise
            control: they stop it for everybody.
          </Trans>
        </p>
      )}
      <p role="status" className="own-stopped">
        {stopped ? <Trans>Everything stands still. Exercise control will speak.</Trans> : null}
      </p>
    </section>
  );
}
