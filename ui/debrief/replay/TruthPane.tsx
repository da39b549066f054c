import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { SeatId } from '../../../engine/model/ids.ts';
import { truthScene } from '../../excon/truthScene.ts';
import { momentWords } from '../model/momentWords.ts';
import { truthAt } from '../model/truthAt.ts';
import { unknowns } from '../model/unknowns.ts';
import { unknownTag } from '../model/unknownWords.ts';
import type { TruthTrack } from '../opened.ts';
import { useOpened, useRoom } from '../roomContext.ts';
import type { LinkedScenes } from './linkedScenes.ts';
import { PaneMap } from './PaneMap.tsx';
import { TruthStory } from './TruthStory.tsx';
import { useStoryTop } from './useStoryTop.ts';

/** The truth at the shown moment. Beside a seat's pane the map marks what that seat did not know. */
export function TruthPane({
  track,
  beside,
  link,
}: {
  readonly track: TruthTrack;
  /** What stands in the other pane. */
  readonly beside: SeatId | null;
  readonly link: LinkedScenes;
}) {
  const { t, i18n } = useLingui();
  const { bundle } = useOpened();
  const moments = useRoom((state) => state.moments);
  const at = useRoom((state) => state.at);
  const moment = moments[at];
  const pane = useStoryTop(moment);
  const then = useMemo(() => (moment ? truthAt(track, moment) : null), [track, moment]);
  const before = useMemo(() => {
    const one = moments[at - 1];
    return one ? truthAt(track, one) : null;
  }, [track, moments, at]);
  const row = bundle.seats.find(({ seat }) => seat === beside);
  const missed = useMemo(
    () => (row && moment ? unknowns(track, row, bundle.debrief.knewWhen, moment) : []),
    [track, row, bundle, moment],
  );
  const model = useMemo(() => {
    if (!then) return { nodes: [], links: [], fog: [] };
    const scene = truthScene(then.moment.state, then.sites, before?.sites ?? null, i18n.locale);
    const nation = row?.scenario.own.nation.toUpperCase() ?? '';
    const tags = new Map(
      missed.flatMap((one) => ('asset' in one ? [[one.asset, unknownTag(one, nation)] as const] : [])),
    );
    return {
      ...scene,
      nodes: scene.nodes.map((node) => ({ ...node, countdown: tags.get(node.id) ?? node.countdown })),
    };
  }, [then, before, missed, row, i18n.locale]);
  if (!then || !moment) return null;
  return (
    <section ref={pane} className="pane" aria-label={t`The truth`}>
      <PaneMap
        label={t`Map of the truth, ${momentWords(moment)}`}
        frame={t`Truth: no desk saw this`}
        isTruth
        map={track.scenario.map}
        own={null}
        model={model}
        link={link}
        isSmall={beside !== null}
      />
      <TruthStory track={track} then={then} />
    </section>
  );
}
