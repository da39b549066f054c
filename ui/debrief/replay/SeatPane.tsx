import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { SeatPicture } from '../../../engine/evaluation/debrief/bundle.ts';
import { assetStates } from '../../desk/model/assetState.ts';
import { sceneOf } from '../../desk/model/sceneOf.ts';
import { namesOf } from '../../kit/names.ts';
import { momentWords } from '../model/momentWords.ts';
import { seatAt } from '../model/seatAt.ts';
import { useRoom } from '../roomContext.ts';
import type { LinkedScenes } from './linkedScenes.ts';
import { PaneMap } from './PaneMap.tsx';
import { SeatStory } from './SeatStory.tsx';
import { useStoryTop } from './useStoryTop.ts';

/** What one seat knew at the shown moment, as its desk showed it, and nothing else. */
export function SeatPane({
  row,
  link,
  isBeside,
}: {
  readonly row: SeatPicture;
  readonly link: LinkedScenes;
  /** Another pane stands beside it. */
  readonly isBeside: boolean;
}) {
  const { t, i18n } = useLingui();
  const moments = useRoom((state) => state.moments);
  const at = useRoom((state) => state.at);
  const moment = moments[at];
  const pane = useStoryTop(moment);
  const then = useMemo(() => (moment ? seatAt(row, moment) : null), [row, moment]);
  const before = useMemo(() => {
    const one = moments[at - 1];
    return one ? seatAt(row, one) : null;
  }, [row, moments, at]);
  const names = useMemo(() => namesOf(row.scenario, i18n.locale), [row, i18n.locale]);
  const model = useMemo(() => {
    if (!then) return { nodes: [], links: [], fog: [] };
    const was = before ? assetStates(before.view, before.scenario) : [];
    return sceneOf(then.view, then.scenario, [], was, i18n.locale);
  }, [then, before, i18n.locale]);
  if (!then || !moment) return null;
  const seat = names.seat(row.seat);
  return (
    <section ref={pane} className="pane" aria-label={t`What ${seat} knew`}>
      <PaneMap
        label={t`Map as ${seat} knew it, ${momentWords(moment)}`}
        frame={t`What ${seat} knew`}
        isTruth={false}
        map={row.scenario.map}
        own={row.scenario.own.nation}
        model={model}
        link={link}
        isSmall={isBeside}
      />
      <SeatStory row={row} then={then} before={before} moment={moment} names={names} />
    </section>
  );
}
