import { useCallback, useEffect, useState } from 'react';
import type { HostExercise, HostScenario } from './hostData.ts';
import type { Fault, Outcome } from './lobbyApi.ts';
import { useLobby } from './lobbyContext.ts';

const LOOK_AGAIN_MILLIS = 3_000;

/** What the server told the host. */
export interface HostData {
  readonly stands: 'host';
  readonly scenarios: readonly HostScenario[];
  /** Newest first. */
  readonly exercises: readonly HostExercise[];
  /** The last question that was not answered; what is shown is older then. */
  readonly fault: Fault | null;
  again(): void;
}

/** What the lobby knows: nothing yet, that it speaks to no host, or the host's data, looked at again every few seconds. */
export type LobbyData =
  | { readonly stands: 'asking' | 'stranger' }
  | { readonly stands: 'unreachable'; again(): void }
  | HostData;

type Known = Omit<HostData, 'again'>;

/** Asks who this is and, for the host, keeps scenarios and exercises up to date. */
export function useHostData(): LobbyData {
  const { api } = useLobby();
  const [known, setKnown] = useState<Known | { readonly stands: 'asking' | 'stranger' | 'unreachable' }>({
    stands: 'asking',
  });

  const look = useCallback(async () => {
    const me = await api.isHost();
    if (!me.ok) {
      setKnown((now) => (now.stands === 'host' ? { ...now, fault: me.fault } : { stands: 'unreachable' }));
      return;
    }
    if (!me.value) {
      setKnown({ stands: 'stranger' });
      return;
    }
    const [scenarios, exercises] = [await api.scenarios(), await api.exercises()];
    setKnown((now) => learn(now.stands === 'host' ? now : NOTHING, scenarios, exercises));
  }, [api]);

  useEffect(() => {
    look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [look]);

  if (known.stands === 'host') return { ...known, again: look };
  if (known.stands === 'unreachable') return { stands: 'unreachable', again: look };
  return { stands: known.stands };
}

const NOTHING: Known = { stands: 'host', scenarios: [], exercises: [], fault: null };

function learn(
  before: Known,
  scenarios: Outcome<readonly HostScenario[]>,
  exercises: Outcome<readonly HostExercise[]>,
): Known {
  return {
    stands: 'host',
    scenarios: scenarios.ok ? scenarios.value : before.scenarios,
    exercises: exercises.ok ? exercises.value.toReversed() : before.exercises,
    fault: !scenarios.ok ? scenarios.fault : exercises.ok ? null : exercises.fault,
  };
}
