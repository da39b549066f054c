import type { SceneNode, Status } from './sceneModel.ts';

/** One node's change of status, told some time after the scene learnt of it. */
export interface ChangeStep {
  readonly id: string;
  readonly from: Status;
  readonly startsAtMillis: number;
}

/** How long one change takes to show, and how long after one the next begins. */
export const CHANGE_MILLIS = 200;
const STEP_MILLIS = 170;

/** The changes to tell, one after the other in the order of `after`: those nodes that pulse with a new status. */
export function planChanges(before: readonly SceneNode[], after: readonly SceneNode[]): ChangeStep[] {
  const old = new Map(before.map((node) => [node.id, node.status]));
  const steps: ChangeStep[] = [];
  for (const node of after) {
    const from = old.get(node.id);
    if (node.pulse !== true || from === undefined || from === node.status) continue;
    steps.push({ id: node.id, from, startsAtMillis: steps.length * STEP_MILLIS });
  }
  return steps;
}

/** How far a step is told: 0 not begun, 1 done. */
export function changeShare(step: ChangeStep, elapsedMillis: number): number {
  return Math.min(1, Math.max(0, (elapsedMillis - step.startsAtMillis) / CHANGE_MILLIS));
}

/** When all steps are told. */
export function planMillis(steps: readonly ChangeStep[]): number {
  return steps.reduce((end, step) => Math.max(end, step.startsAtMillis + CHANGE_MILLIS), 0);
}
