import type { Scene } from '../../scene/scene.ts';
import type { Viewport } from '../../scene/viewport.ts';

/** Maps side by side that show the same part: what is done to one is done to all. */
export interface LinkedScenes {
  /** Adds a map; the result takes it out again. */
  join(scene: Scene): () => void;
  /** One of them was moved by hand. */
  moved(by: Scene | null, view: Viewport): void;
  every(act: (scene: Scene) => void): void;
}

/** No maps yet. */
export function linkedScenes(): LinkedScenes {
  const scenes = new Set<Scene>();
  return {
    join(scene) {
      scenes.add(scene);
      return () => scenes.delete(scene);
    },
    moved(by, view) {
      for (const scene of scenes) if (scene !== by) scene.look(view);
    },
    every(act) {
      for (const scene of scenes) act(scene);
    },
  };
}
