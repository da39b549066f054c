import { useLingui } from '@lingui/react/macro';
import { MapPinOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Nothing } from '../../kit/Nothing.tsx';
import type { Scene } from '../../scene/scene.ts';
import { useDesk } from '../deskContext.ts';
import { AssetCard } from './AssetCard.tsx';
import { Legend } from './Legend.tsx';
import './MapView.css';
import { startMap } from './startMap.ts';
import { TurnRibbon } from './TurnRibbon.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

/** The map with what belongs into its corners. It is drawn outside of React and follows the store by itself. */
export function MapView() {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    return startMap(desk, element, i18n.locale, { ready: setScene, failed: () => setHasFailed(true) });
  }, [desk, i18n.locale]);
  return (
    <section className="desk-map" aria-label={t`Map`}>
      <div
        className="map-host"
        ref={host}
        role="img"
        aria-label={t`Map of your sites. The Assets tab holds the same as a table.`}
      />
      {hasFailed ? (
        <div className="map-failed">
          <Nothing icon={MapPinOff} title={t`This browser cannot draw the map`}>
            {t`The Assets tab below shows every site and does everything the map does.`}
          </Nothing>
        </div>
      ) : (
        <>
          <Legend />
          <ZoomButtons scene={scene} />
        </>
      )}
      <TurnRibbon />
      <AssetCard />
    </section>
  );
}
