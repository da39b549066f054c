import { Trans, useLingui } from '@lingui/react/macro';
import { NationMark } from '../kit/NationMark.tsx';
import { useText } from '../kit/useText.ts';
import { roleCode } from '../kit/vocabulary.ts';
import { BOT_POLICIES, type BotPolicy, policyMeaning, policyWord } from './botPolicies.ts';
import type { HostScenario } from './hostData.ts';
import { type PlanForm, withAll, withBot } from './planOf.ts';
import './SeatChoices.css';
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
  const roles = [...new Set(scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.role)))];
  const used = BOT_POLICIES.filter((policy) => Object.values(form.bots).includes(policy));
  return (
    <fieldset className="create-seats">
      <legend>
        <Trans>Who sits where</Trans>
      </legend>
      <p className="create-all">
        <Trans>All seats:</Trans>
        <button type="button" className="btn quiet small" onClick={() => setForm(withAll(form, scenario, null))}>
          <Trans>people</Trans>
        </button>
        <button
          type="button"
          className="btn quiet small"
          onClick={() => setForm(withAll(form, scenario, 'cooperative'))}
        >
          {t`cooperative bots`}
        </button>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">
                <Trans>Nation</Trans>
              </span>
            </th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleCode(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenario.nations.map((nation) => (
            <tr key={nation.id}>
              <th scope="row">
                <span className="create-nation">
                  <NationMark id={nation.id} colour={nation.colour} />
                  <span>
                    {say(nation.name)}
                    {nation.lendsOnly ? (
                      <small>
                        <Trans>lends only</Trans>
                      </small>
                    ) : null}
                  </span>
                </span>
              </th>
              {roles.map((role) => {
                const seat = nation.seats.find((one) => one.role === role);
                return (
                  <td key={role}>
                    {seat ? (
                      <Holder
                        id={`seat-${seat.id}`}
                        label={`${seatLabel(nation.id, role)}: ${say(seat.name)}`}
                        value={form.bots[seat.id] ?? null}
                        choose={(bot) => setForm(withBot(form, seat.id, bot))}
                      />
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {used.map((policy) => (
        <p key={policy} className="muted">
          <b>{policyWord(policy)}:</b> {policyMeaning(policy)}
        </p>
      ))}
    </fieldset>
  );
}

function Holder({
  id,
  label,
  value,
  choose,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: BotPolicy | null;
  readonly choose: (bot: BotPolicy | null) => void;
}) {
  const { t } = useLingui();
  return (
    <select
      id={id}
      className="input"
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={(event) => choose(BOT_POLICIES.find((policy) => policy === event.target.value) ?? null)}
    >
      <option value="">{t`A person`}</option>
      {BOT_POLICIES.map((policy) => (
        <option key={policy} value={policy}>
          {t`Bot: ${policyWord(policy)}`}
        </option>
      ))}
    </select>
  );
}
