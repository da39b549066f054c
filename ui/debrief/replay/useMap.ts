import { useLingui } from '@lingui/react';
import { type RefObject, useEffect, useState } from 'react';
import type { MapData } from '../../../engine/model/mapData.ts';
import { text } from '../../kit/text.ts';
import type { Scene } from '../../scene/scene.ts';
import type { SceneModel } from '../../scene/sceneModel.ts';
import { useOpened, useRoom, useRoomTools } from '../roomContext.ts';
import type { LinkedScenes } from './linkedScenes.ts';

/** Room for the overlays at the edges of the map; a small map lets the sea of its corners do. */
const PADDING = { top: 34, right: 48, bottom: 40, left: 40 };
const SMALL_PADDING = { top: 14, right: 12, bottom: 14, left: 12 };

/** Mounts a map into an element, keeps it in step with its model, and with the maps beside it. */
export function useMap(
  host: RefObject<HTMLElement | null>,
  map: MapData,
  own: string | null,
  model: SceneModel,
  link: LinkedScenes,
  isSmall: boolean,
): { readonly scene: Scene | null; readonly state: 'drawing' | 'ready' | 'failed' } {
  const { i18n } = useLingui();
  const { store } = useRoomTools();
  const { nations } = useOpened().bundle.printed;
  const selected = useRoom((state) => state.selected);
  const [scene, setScene] = useState<Scene | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let mounted: Scene | null = null;
    let leave = () => {};
    const names = Object.fromEntries(nations.map((nation) => [nation.id, text(nation.name, i18n.locale)]));
    const options = {
      ...{ map, own, names, padding: isSmall ? SMALL_PADDING : PADDING },
      onSelect: (asset: string | null) => store.setState({ selected: asset }),
      onMove: (view: Parameters<Scene['look']>[0]) => link.moved(mounted, view),
    };
    // Pixi is large and comes in a file of its own, so that the rest of the room is there at once.
    import('../../scene/mountScene.ts')
      .then(({ mountScene }) => mountScene(element, options))
      .then((made) => {
        if (gone) return made.destroy();
        mounted = made;
        leave = link.join(made);
        setScene(made);
      })
      .catch((error: unknown) => {
        console.error('The map cannot be drawn', error);
        if (!gone) setFailed(true);
      });
    return () => {
      gone = true;
      leave();
      mounted?.destroy();
      setScene(null);
    };
  }, [host, map, own, nations, store, link, isSmall, i18n.locale]);

  useEffect(() => scene?.update(model), [scene, model]);
  useEffect(() => scene?.select(selected), [scene, selected]);

  return { scene, state: scene ? 'ready' : failed ? 'failed' : 'drawing' };
}
