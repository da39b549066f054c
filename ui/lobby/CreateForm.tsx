import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import './CreateForm.css';
import { faultWords } from './faultWords.ts';
import type { HostExercise, HostScenario } from './hostData.ts';
import type { Fault } from './lobbyApi.ts';
import { useLobby } from './lobbyContext.ts';
import { emptyPlan, fittingTurns, planOf } from './planOf.ts';
import { SeatChoices } from './SeatChoices.tsx';

const PLANNING_MINUTES = [1, 2, 3, 4, 5, 8, 10, 15, 20, 30];

/** Makes an exercise: how many turns, how long each is planned, and which seats bots hold. */
export function CreateForm({
  scenario,
  made,
}: {
  readonly scenario: HostScenario;
  readonly made: (exercise: HostExercise) => void;
}) {
  const { t } = useLingui();
  const { api } = useLobby();
  const [form, setForm] = useState(() => emptyPlan(scenario));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const id = useId();
  const create = async () => {
    setBusy(true);
    setFault(null);
    const outcome = await api.create(planOf(scenario, form));
    setBusy(false);
    if (outcome.ok) made(outcome.value);
    else setFault(outcome.fault);
  };
  return (
    <form
      className="create"
      aria-labelledby={`${id}-head`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) create();
      }}
    >
      <h2 className="head" id={`${id}-head`}>
        <Trans>New exercise</Trans>
      </h2>
      <div className="create-times">
        <div className="field">
          <label htmlFor={`${id}-turns`}>
            <Trans>Turns</Trans>
          </label>
          <input
            id={`${id}-turns`}
            className="input mono"
            type="number"
            min={1}
            max={scenario.turns}
            value={Number.isNaN(form.turns) ? '' : form.turns}
            aria-describedby={`${id}-most`}
            onChange={(event) => setForm({ ...form, turns: event.target.valueAsNumber })}
            onBlur={() => setForm((now) => ({ ...now, turns: fittingTurns(now.turns, scenario) }))}
          />
          <span className="muted" id={`${id}-most`}>
            <Trans>1 to {scenario.turns}</Trans>
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-planning`}>
            <Trans>Planning time per turn</Trans>
          </label>
          <select
            id={`${id}-planning`}
            className="input"
            value={form.planningSeconds ?? ''}
            aria-describedby={`${id}-lock`}
            onChange={({ target: { value } }) =>
              setForm({ ...form, planningSeconds: value === '' ? null : Number(value) })
            }
          >
            <option value="">{t`As the scenario says`}</option>
            {PLANNING_MINUTES.map((minutes) => (
              <option key={minutes} value={minutes * 60}>
                {t`${minutes} min`}
              </option>
            ))}
          </select>
          <span className="muted" id={`${id}-lock`}>
            <Trans>EXCON can lock earlier or add time.</Trans>
          </span>
        </div>
      </div>
      <SeatChoices scenario={scenario} form={form} setForm={setForm} />
      {fault ? (
        <p className="create-fault" role="alert">
          {faultWords(fault)}
        </p>
      ) : null}
      <Button type="submit" look="primary" wide greyed={busy}>
        <Plus size={15} aria-hidden="true" />
        {busy ? <Trans>Creating</Trans> : <Trans>Create exercise</Trans>}
      </Button>
    </form>
  );
}
