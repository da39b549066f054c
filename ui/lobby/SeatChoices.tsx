import { Trans, useLingui } from '@lingui/react/macro';
import { useText } from '../kit/useText.ts';
import { BOT_POLICIES, policyMeaning, policyWord } from './botPolicies.ts';
import type { HostScenario } from './hostData.ts';
import { type PlanForm, withBot } from './planOf.ts';
import { seatLabel } from './seatLabel.ts';

/** Who sits in each seat of the new exercise: a person, or one of the bots, with what the chosen bots do. */
export function SeatChoices({
  scenario,
  form,
  setForm,
}: {
  readonly scenario: HostScenario;
  readonly form: PlanForm;
  readonly setForm: (form: PlanForm) => void;
}) {
  const { t } = useLingui();
  const say = useText();
  const used = BOT_POLICIES.filter((policy) => Object.values(form.bots).includes(policy));
  return (
    <fieldset className="create-seats">
      <legend>
        <Trans>Who sits where</Trans>
      </legend>
      {scenario.nations.flatMap((nation) =>
        nation.seats.map((seat) => (
          <div key={seat.id} className="create-seat">
            <label htmlFor={`seat-${seat.id}`}>
              <b>{seatLabel(nation.id, seat.role)}</b>
              <span className="muted">{say(seat.name)}</span>
            </label>
            <select
              id={`seat-${seat.id}`}
              className="input"
              value={form.bots[seat.id] ?? ''}
              onChange={({ target: { value } }) => {
                const bot = BOT_POLICIES.find((policy) => policy === value) ?? null;
                setForm(withBot(form, seat.id, bot));
              }}
            >
              <option value="">{t`A person`}</option>
              {BOT_POLICIES.map((policy) => (
                <option key={policy} value={policy}>
                  {t`Bot: ${policyWord(policy)}`}
                </option>
              ))}
            </select>
          </div>
        )),
      )}
      {used.map((policy) => (
        <p key={policy} className="muted">
          {policyWord(policy)}: {policyMeaning(policy)}
        </p>
      ))}
    </fieldset>
  );
}
