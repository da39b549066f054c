import { Trans, useLingui } from '@lingui/react/macro';
import { FileKey2, FlaskConical, Share2 } from 'lucide-react';
import { roleOf } from '../../../engine/model/roleOf.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { listOf } from '../../kit/listOf.ts';
import { Nothing } from '../../kit/Nothing.tsx';
import { useText } from '../../kit/useText.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { inOrder } from '../model/inOrder.ts';
import { lineSentence } from '../model/lineSentence.ts';
import { useNames } from '../useNames.ts';
import './InformationTab.css';

/** What the nation holds, where it came from, who has it from us, and what its analysts have said. */
export function InformationTab() {
  const { t } = useLingui();
  const names = useNames();
  const { view, scenario } = useKnown();
  const briefs = view.nation.lines.filter(
    (line) =>
      line.line === 'brief' || line.line === 'doorNoticed' || line.line === 'hunt' || line.line === 'laboratory',
  );
  return (
    <div className="information">
      <section aria-label={t`Indicators`}>
        <h3>
          <Trans>Indicators you hold</Trans>
        </h3>
        {view.nation.copies.length === 0 ? (
          <Nothing icon={FileKey2} title={t`You hold no indicator`}>
            <Trans>Declaring an incident frees your own copy. A neighbour that holds one can share it.</Trans>
          </Nothing>
        ) : (
          <ul>
            {view.nation.copies.map((row) => (
              <Copy key={`${row.copy.information} ${row.copy.from ?? ''}`} row={row} />
            ))}
          </ul>
        )}
      </section>
      <section aria-label={t`Findings and briefs`}>
        <h3>
          <Trans>Findings and warning briefs</Trans>
        </h3>
        {view.nation.laboratory.length > 0 ? (
          <ul className="briefs">
            {view.nation.laboratory.map((sample) => (
              <li key={sample.asset}>
                <FlaskConical size={13} aria-hidden="true" />{' '}
                {sample.asked ? (
                  <Trans>
                    You asked the laboratory about {names.asset(sample.asset)}. It answers when turn {sample.dueTurn}{' '}
                    opens.
                  </Trans>
                ) : (
                  <Trans>
                    The laboratory has a sample from {names.asset(sample.asset)}. It answers when turn {sample.dueTurn}{' '}
                    opens.
                  </Trans>
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {briefs.length === 0 && view.nation.laboratory.length === 0 ? (
          <p className="muted">
            <Trans>
              None yet. A hunt finds open doors, the laboratory tests water, and your military seat can ask for a
              warning brief.
            </Trans>
          </p>
        ) : (
          <ul className="briefs">
            {briefs.map((line) => (
              <li key={JSON.stringify(line)}>
                <span className="mono muted">T{line.turn}</span> {lineSentence(line, scenario, names)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

type Held = ReturnType<typeof useKnown>['view']['nation']['copies'][number];

function Copy({ row }: { readonly row: Held }) {
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const { copy } = row;
  const given = [
    ...new Set(view.nation.shared.filter((one) => one.information === copy.information).flatMap((one) => one.with)),
  ];
  const share = scenario.orders.find((order) => order.effects.some((effect) => effect.do === 'share'));
  const canShare = share?.roles.includes(roleOf(scenario, view.seat.seat)) ?? false;
  return (
    <li className="copy">
      <header>
        <b>{text(row.name)}</b>
        <Chip tone="intel">TLP:{copy.tlp}</Chip>
      </header>
      <p>{text(row.says)}</p>
      <div className="row">
        <span className="muted">
          {copy.from === null ? (
            <Trans>Your own finding, turn {copy.turn}.</Trans>
          ) : (
            <Trans>
              From {names.nation(copy.from)}, turn {copy.turn}.
            </Trans>
          )}{' '}
          {given.length === 0 ? (
            <Trans>You gave it to nobody.</Trans>
          ) : (
            <Trans>You gave it to {listOf(inOrder(given, scenario).map(names.nation), names.language)}.</Trans>
          )}
        </span>
        {share && canShare ? (
          <Button small onClick={() => openOrder(desk, share.id, { information: copy.information })}>
            <Share2 size={13} aria-hidden="true" />
            <Trans>Share</Trans>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
