import { text } from '../../kit/text.ts';
import type { Scene } from '../../scene/scene.ts';
import { change, type DeskStore } from '../../store/createDeskStore.ts';
import type { DeskState } from '../../store/deskState.ts';
import type { Desk } from '../deskContext.ts';
import { type AssetState, assetStates } from '../model/assetState.ts';
import { choosesTarget } from '../model/choosesTarget.ts';
import { sceneOf } from '../model/sceneOf.ts';
import { worstAsset } from '../model/worstAsset.ts';

/** Where the overlays of the corners lie, so that the map is fitted between them. */
const PADDING = { top: 14, right: 14, bottom: 44, left: 14 };

interface Tells {
  ready(scene: Scene | null): void;
  failed(): void;
}

/**
 * Mounts the scene and keeps it in step with the store: the own network as it is known, drafts as ghosts, the selection
 * both ways. The map never moves by itself while everything is in sight; to somebody who has looked closer it shows, when a
 * turn opens, where the worst happened. Returns how to stop.
 */
export function startMap({ store, connection }: Desk, host: HTMLElement, language: string, tells: Tells): () => void {
  const { scenario } = store.getState();
  if (!scenario) return () => {};
  let stop: (() => void) | null = null;
  let isOver = false;
  const names = Object.fromEntries(scenario.nations.map((nation) => [nation.id, text(nation.name, language)]));
  const onSelect = (id: string | null) => change(store, (state) => selectOnMap(state, id, connection.newKey()));
  import('../../scene/mountScene.ts')
    .then(({ mountScene }) =>
      mountScene(host, { map: scenario.map, own: scenario.own.nation, names, onSelect, padding: PADDING }),
    )
    .then((scene) => {
      stop = () => scene.destroy();
      if (isOver) return stop();
      const unfollow = follow(store, scene, language, watchMoves(host));
      stop = () => {
        unfollow();
        scene.destroy();
      };
      tells.ready(scene);
    })
    .catch((error: unknown) => {
      console.error('Longtable could not draw the map', error);
      if (!isOver) tells.failed();
    });
  return () => {
    isOver = true;
    tells.ready(null);
    stop?.();
  };
}

function follow(store: DeskStore, scene: Scene, language: string, hasMoved: () => boolean): () => void {
  let before: readonly AssetState[] = [];
  const show = (now: DeskState) => {
    if (now.view && now.scenario) scene.update(sceneOf(now.view, now.scenario, now.drafts, before, language));
  };
  show(store.getState());
  scene.select(store.getState().selected);
  return store.subscribe((now, was) => {
    if (now.selected !== was.selected) scene.select(now.selected);
    const turnOpened = now.caughtUp && now.view && was.view && now.view.nation.turn > was.view.nation.turn;
    if (turnOpened && was.view && was.scenario) before = assetStates(was.view, was.scenario);
    if (now.view !== was.view || now.drafts !== was.drafts) show(now);
    if (turnOpened && now.view) {
      const worst = worstAsset(now);
      if (worst && hasMoved()) scene.panTo(worst);
    }
  });
}

/** Whether somebody has zoomed or dragged the map, so that not everything may be in sight. */
function watchMoves(host: HTMLElement): () => boolean {
  let hasMoved = false;
  const move = () => {
    hasMoved = true;
  };
  host.addEventListener('wheel', move, { passive: true });
  host.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0) move();
  });
  return () => hasMoved;
}

/** A click on the map selects, and fills in the target of the order whose form is open when it fits. */
function selectOnMap(state: DeskState, id: string | null, key: string): void {
  state.selected = id;
  if (id !== null) choosesTarget(state, id, key);
}
