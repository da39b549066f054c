import { type ChangeStep, changeShare, planChanges, planMillis } from './changePlan.ts';
import type { SceneNode } from './sceneModel.ts';
import type { Change } from './sceneState.ts';

/** Tells changes of status one after the other while time passes. */
export interface ChangeTeller {
  /** A new model has come; a telling that still runs is cut short. */
  learn(before: readonly SceneNode[], after: readonly SceneNode[], nowMillis: number, animated: boolean): void;
  /** What is changing at a moment, and whether more is to be told. */
  at(nowMillis: number): { readonly changes: ReadonlyMap<string, Change>; readonly telling: boolean };
}

const NOTHING: ReadonlyMap<string, Change> = new Map();

/** Makes a teller that has nothing to tell. */
export function createChangeTeller(): ChangeTeller {
  let steps: readonly ChangeStep[] = [];
  let startedAt = 0;
  return {
    learn(before, after, nowMillis, animated) {
      steps = animated ? planChanges(before, after) : [];
      startedAt = nowMillis;
    },
    at(nowMillis) {
      const elapsed = nowMillis - startedAt;
      if (elapsed >= planMillis(steps)) steps = [];
      if (steps.length === 0) return { changes: NOTHING, telling: false };
      const changes = steps.map((step): [string, Change] => [
        step.id,
        { from: step.from, share: changeShare(step, elapsed) },
      ]);
      return { changes: new Map(changes), telling: true };
    },
  };
}
