import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef } from 'react';
import type { MapData } from '../../../engine/model/mapData.ts';
import { StatusMark } from '../../kit/StatusMark.tsx';
import type { SceneModel } from '../../scene/sceneModel.ts';
import { useRoomTools } from '../roomContext.ts';
import type { LinkedScenes } from './linkedScenes.ts';
import './PaneMap.css';
import { useMap } from './useMap.ts';

const STEP = 60;
const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number } | undefined>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** The map of a pane. Everything on it stands in words beside it. */
export function PaneMap({
  label,
  frame,
  isTruth,
  map,
  own,
  model,
  link,
  isSmall,
}: {
  readonly label: string;
  /** What stands in its corner: whose picture it is. */
  readonly frame: string;
  readonly isTruth: boolean;
  readonly map: MapData;
  readonly own: string | null;
  readonly model: SceneModel;
  readonly link: LinkedScenes;
  readonly isSmall: boolean;
}) {
  const { t } = useLingui();
  const { store } = useRoomTools();
  const host = useRef<HTMLDivElement>(null);
  const { state } = useMap(host, map, own, model, link, isSmall);
  return (
    <div className="pane-map">
      <div
        className="pane-host"
        ref={host}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
        tabIndex={0}
        role="application"
        aria-roledescription={t`map`}
        aria-label={t`${label}. Arrow keys move it, plus and minus zoom, 0 shows all. The list beside it says the same in words.`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') store.setState({ selected: null });
          else if (moveByKey(link, event)) event.preventDefault();
        }}
      />
      {state === 'ready' ? null : (
        <p className="pane-note" role="status">
          {state === 'drawing' ? (
            <Trans>Drawing the map</Trans>
          ) : (
            <Trans>The map cannot be drawn in this browser. The list beside it says the same.</Trans>
          )}
        </p>
      )}
      <p className={isTruth ? 'pane-frame truth' : 'pane-frame'}>{frame}</p>
      <div className="pane-legend" aria-hidden="true">
        <StatusMark status="ok" />
        <StatusMark status="degraded" />
        <StatusMark status="outage" />
        {isTruth ? null : <StatusMark status="unknown" />}
      </div>
    </div>
  );
}

function moveByKey(link: LinkedScenes, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const step = STEPS[key];
  if (step) link.every((scene) => scene.panBy(step.x, step.y));
  else if (key === '+' || key === '=') link.every((scene) => scene.zoomBy(1.25));
  else if (key === '-') link.every((scene) => scene.zoomBy(0.8));
  else if (key === '0') link.every((scene) => scene.fit());
  else return false;
  return true;
}
