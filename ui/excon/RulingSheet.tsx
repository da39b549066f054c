import { Trans, useLingui } from '@lingui/react/macro';
import { Gavel } from 'lucide-react';
import { useId, useMemo } from 'react';
import { RULING_SITES, type RulingRow } from '../../engine/model/ruling.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { NationPicture } from './NationPicture.tsx';
import { RuledBefore } from './RuledBefore.tsx';
import { RulingEffects } from './RulingEffects.tsx';
import { emptyRuling, MOST_NOTE, missingOfRuling, type RulingForm, rulingInput } from './rulingForm.ts';
import { rulingGround } from './rulingGround.ts';
import { rulingPreview } from './rulingPreview.ts';
import { standingWord } from './rulingStanding.ts';
import { SubmitFoot } from './SubmitFoot.tsx';
import { useCommand } from './useCommand.ts';

/** The ruling on one free-form order. What is written is kept when the sheet is closed, until it is sent. */
export function RulingSheet({ row, onClose }: { readonly row: RulingRow | null; readonly onClose: () => void }) {
  const names = useNames();
  const seat = row ? names.seat(row.order.seat) : '';
  return (
    <Sheet open={row !== null} onClose={onClose} place="side" title={<Trans>Rule on the order of {seat}</Trans>}>
      {row ? <Form key={row.order.id} row={row} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Form({ row, onClose }: { readonly row: RulingRow; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { store } = useTools();
  const names = useNames();
  const command = useCommand();
  const { scenario, state, texts } = useTruth();
  const kept = useConsole((now) => now.rulings[row.order.id]);
  const phase = useConsole((now) => now.control.clock?.phase ?? null);
  const link = useConsole((now) => now.link);
  const ground = useMemo(() => rulingGround(scenario, state, row.nation), [scenario, state, row.nation]);
  const form = kept ?? emptyRuling(row);
  const id = useId();
  if (!ground) return null;
  const write = (change: Partial<RulingForm>) =>
    store.setState(({ rulings }) => ({ rulings: { ...rulings, [row.order.id]: { ...form, ...change } } }));
  const waits = row.status === 'waiting';
  const no = waits ? (whyNot('inject', phase, link) ?? missingOfRuling(form, ground, names)) : standingWord(row);
  const words = row.order.reason === null ? null : texts[row.order.reason];
  const sites = ground.nation.assets.filter((asset) =>
    Object.values(RULING_SITES).some((kinds) => kinds?.includes(asset.kind)),
  );
  const send = async () => {
    if (no) return;
    const taken = await command(rulingInput(form, row.order.id, state.turn), t`The ruling is given.`);
    if (!taken) return;
    store.setState(({ rulings: { [row.order.id]: _sent, ...others } }) => ({ rulings: others }));
    onClose();
  };
  return (
    <form
      className="ruling"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <blockquote>{words ?? <Trans>The words were erased.</Trans>}</blockquote>
      <NationPicture nation={row.nation} marked={row.order.answers.target ?? null} />
      <fieldset className="field">
        <legend className="label">
          <Trans>Verdict</Trans>
        </legend>
        <div className="ruling-verdict">
          {(['grant', 'decline'] as const).map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`${id}-verdict`}
                checked={form.verdict === verdict}
                onChange={() => write({ verdict })}
              />
              {verdict === 'grant' ? <Trans>Grant</Trans> : <Trans>Decline</Trans>}
            </label>
          ))}
        </div>
      </fieldset>
      {form.verdict === 'grant' ? (
        <>
          <div className="field">
            <label htmlFor={`${id}-site`}>
              <Trans>Site</Trans>
            </label>
            <select
              id={`${id}-site`}
              className="input"
              value={form.target ?? ''}
              onChange={({ target: { value } }) => write({ target: value === '' ? null : value })}
            >
              <option value="">{t`None`}</option>
              {sites.map((asset) => (
                <option key={asset.id} value={asset.id}>
                  {names.asset(asset.id)}
                </option>
              ))}
            </select>
          </div>
          <RulingEffects effects={form.effects} write={(effects) => write({ effects })} />
        </>
      ) : null}
      <div className="field">
        <label htmlFor={`${id}-note`}>
          <Trans>Note to both seats: why</Trans>
        </label>
        <textarea
          id={`${id}-note`}
          className="input"
          rows={3}
          maxLength={MOST_NOTE}
          value={form.note}
          onChange={(event) => write({ note: event.target.value })}
        />
      </div>
      <p className="ruling-preview" role="status">
        <b>
          <Trans>What comes of it</Trans>
        </b>
        {rulingPreview(form, row, state.turn, names)}
      </p>
      <RuledBefore row={row} />
      <SubmitFoot no={no} away={<Trans>Close, keep the words</Trans>} onClose={onClose}>
        <Gavel size={14} aria-hidden="true" />
        <Trans>Give this ruling</Trans>
      </SubmitFoot>
    </form>
  );
}
