import { Trans, useLingui } from '@lingui/react/macro';
import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import { StatusMark } from '../kit/StatusMark.tsx';
import type { Scene } from '../scene/scene.ts';
import { AlertStrip } from './AlertStrip.tsx';
import { useConsole, useTools } from './console.ts';
import './MapPanel.css';
import { SiteCard } from './SiteCard.tsx';
import { useTruthMap } from './useTruthMap.ts';

const STEP = 60;

/** The truth as a map, with the card of the selected site in its corner. The table of sites is its twin in words. */
export function MapPanel() {
  const { t } = useLingui();
  const { store } = useTools();
  const host = useRef<HTMLDivElement>(null);
  const { scene, state } = useTruthMap(host);
  const blank = useConsole((now) => now.blank);
  const selected = useConsole((now) => now.selected);
  useEffect(() => {
    scene?.blank(blank);
  }, [scene, blank]);
  useEffect(() => {
    scene?.select(selected);
  }, [scene, selected]);
  return (
    <section className="truth-map" id="map" tabIndex={-1} aria-label={t`Truth map`}>
      <div
        className="map-host"
        ref={host}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
        tabIndex={0}
        role="application"
        aria-roledescription={t`map`}
        aria-label={t`Map of the truth. Arrow keys move it, plus and minus zoom, 0 shows all. The table of sites says the same in words.`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') store.setState({ selected: null });
          else if (scene && moveByKey(scene, event)) event.preventDefault();
        }}
      />
      {state === 'ready' ? null : (
        <p className="map-note" role="status">
          {state === 'drawing' ? (
            <Trans>Drawing the map</Trans>
          ) : (
            <Trans>The map cannot be drawn in this browser. The table of sites below says the same.</Trans>
          )}
        </p>
      )}
      <p className="map-frame">
        <Trans>Truth: no desk sees this</Trans>
      </p>
      <AlertStrip />
      <SiteCard show={(id) => scene?.panTo(id)} />
      {state === 'failed' ? null : <Legend />}
      <div className="map-zoom" hidden={state === 'failed'}>
        <Button small aria-label={t`Nearer`} onClick={() => scene?.zoomBy(1.25)}>
          <Plus size={15} aria-hidden="true" />
        </Button>
        <Button small aria-label={t`Further`} onClick={() => scene?.zoomBy(0.8)}>
          <Minus size={15} aria-hidden="true" />
        </Button>
        <Button small aria-label={t`Show all`} onClick={() => scene?.fit()}>
          <Maximize size={14} aria-hidden="true" />
        </Button>
      </div>
    </section>
  );
}

function Legend() {
  return (
    <div className="map-legend" aria-hidden="true">
      <StatusMark status="ok" />
      <StatusMark status="degraded" />
      <StatusMark status="outage" />
    </div>
  );
}

function moveByKey(scene: Scene, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  switch (key) {
    case 'ArrowLeft':
      scene.panBy(STEP, 0);
      return true;
    case 'ArrowRight':
      scene.panBy(-STEP, 0);
      return true;
    case 'ArrowUp':
      scene.panBy(0, STEP);
      return true;
    case 'ArrowDown':
      scene.panBy(0, -STEP);
      return true;
    case '+':
    case '=':
      scene.zoomBy(1.25);
      return true;
    case '-':
      scene.zoomBy(0.8);
      return true;
    case '0':
      scene.fit();
      return true;
    default:
      return false;
  }
}
