import { Trans } from '@lingui/react/macro';
import { Armchair, FileWarning, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { ExerciseBanner } from '../kit/ExerciseBanner.tsx';
import { Nothing } from '../kit/Nothing.tsx';
import { useText } from '../kit/useText.ts';
import { CreateForm } from './CreateForm.tsx';
import { ExerciseCard } from './ExerciseCard.tsx';
import './HostLobby.css';
import { ProductMark } from './ProductMark.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import type { HostData } from './useHostData.ts';

/** The host's page: the scenario and a new exercise on one side, the exercises and their seats on the other. */
export function HostLobby({ data }: { readonly data: HostData }) {
  const { scenarios, exercises, fault } = data;
  const say = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const scenario = scenarios.find((one) => one.id === chosen) ?? scenarios[0];
  const shown = exercises.some((one) => one.id === open) ? open : (exercises[0]?.id ?? null);
  return (
    <div className="lobby">
      <header>
        <ExerciseBanner />
        <div className="lobby-product">
          <ProductMark size={20} />
          <p>
            <Trans>Longtable</Trans>
          </p>
          <p className="muted">
            <Trans>Lobby of the host</Trans>
          </p>
          <p className="lobby-fault" role="status">
            {fault ? (
              <>
                <TriangleAlert size={14} aria-hidden="true" />
                <Trans>The server cannot be reached. What you see may be old; the page looks again by itself.</Trans>
              </>
            ) : null}
          </p>
        </div>
      </header>
      <main>
        <div className="lobby-new">
          {scenarios.length > 1 ? <Choice scenarios={scenarios} chosen={scenario?.id} choose={setChosen} /> : null}
          {scenario ? (
            <>
              <ScenarioCard scenario={scenario} />
              <CreateForm
                key={scenario.id}
                scenario={scenario}
                made={(exercise) => {
                  setOpen(exercise.id);
                  data.again();
                }}
              />
            </>
          ) : (
            <Nothing icon={FileWarning} title={<Trans>This server has no scenario</Trans>}>
              <Trans>
                Put one into the folder scenarios and start the server again. Its terminal says what is wrong with the
                ones it left out.
              </Trans>
            </Nothing>
          )}
        </div>
        <section className="lobby-exercises" aria-labelledby="exercises">
          <h2 className="head" id="exercises">
            <Trans>Exercises</Trans>
          </h2>
          {exercises.length === 0 ? (
            <div className="lobby-empty">
              <Nothing icon={Armchair} title={<Trans>No exercise yet</Trans>}>
                <Trans>
                  Create one. Then you send a link to each person, and their seats fill in here as they arrive.
                </Trans>
              </Nothing>
            </div>
          ) : (
            exercises.map((exercise) => (
              <ExerciseCard
                key={exercise.id}
                exercise={exercise}
                nations={scenarios.find((one) => one.id === exercise.scenario)?.nations ?? []}
                open={exercise.id === shown}
                onOpen={() => setOpen(exercise.id)}
              />
            ))
          )}
        </section>
      </main>
      {scenario ? <footer className="lobby-caveat">{say(scenario.caveat)}</footer> : null}
    </div>
  );
}

function Choice(props: {
  readonly scenarios: HostData['scenarios'];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}) {
  const say = useText();
  return (
    <div className="field">
      <label htmlFor="scenario">
        <Trans>Scenario</Trans>
      </label>
      <select
        id="scenario"
        className="input"
        value={props.chosen}
        onChange={(event) => props.choose(event.target.value)}
      >
        {props.scenarios.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.title)}
          </option>
        ))}
      </select>
    </div>
  );
}
