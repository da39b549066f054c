import { useLingui } from '@lingui/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { text } from '../kit/text.ts';
import type { Scene } from '../scene/scene.ts';
import { useTools, useTruth } from './console.ts';
import { truthScene } from './truthScene.ts';
import type { TruthSite } from './truthSite.ts';
import { useTruthSites } from './useTruthSites.ts';

/** Room for the overlays at the edges of the map. */
const PADDING = { top: 34, right: 64, bottom: 44, left: 44 };

/** Mounts the map of the truth into an element and keeps it up to date; `failed` when this browser cannot draw it. */
export function useTruthMap(host: RefObject<HTMLElement | null>): {
  readonly scene: Scene | null;
  readonly state: 'drawing' | 'ready' | 'failed';
} {
  const { i18n } = useLingui();
  const { store } = useTools();
  const { scenario, state } = useTruth();
  const assets = useTruthSites();
  const [scene, setScene] = useState<Scene | null>(null);
  const [failed, setFailed] = useState(false);
  const before = useRef<readonly TruthSite[] | null>(null);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let mounted: Scene | null = null;
    const names = Object.fromEntries(scenario.nations.map((nation) => [nation.id, text(nation.name, i18n.locale)]));
    const onSelect = (selected: string | null) => store.setState({ selected });
    // Pixi is large and comes in a file of its own, so that the rest of the console is there at once.
    import('../scene/mountScene.ts')
      .then(({ mountScene }) =>
        mountScene(element, { map: scenario.map, own: null, names, onSelect, padding: PADDING }),
      )
      .then((made) => {
        if (gone) return made.destroy();
        mounted = made;
        setScene(made);
      })
      .catch((error: unknown) => {
        console.error('The map cannot be drawn', error);
        if (!gone) setFailed(true);
      });
    return () => {
      gone = true;
      mounted?.destroy();
      setScene(null);
    };
  }, [host, scenario, store, i18n.locale]);

  useEffect(() => {
    if (!scene) return;
    scene.update(truthScene(state, assets, before.current, i18n.locale));
    before.current = assets;
  }, [scene, state, assets, i18n.locale]);

  return { scene, state: scene ? 'ready' : failed ? 'failed' : 'drawing' };
}
