import type { AssetKind, Effect, MeasureKind } from '../model/order.ts';

/** The measure that an effect puts in force at a target of this kind, or null. */
export function measureOf(effect: Effect, kind: AssetKind): MeasureKind | null {
  switch (effect.do) {
    case 'isolate':
      return 'isolated';
    case 'notice':
      return 'notice';
    case 'protect':
      return 'protection';
    case 'goManual':
      return kind === 'works' ? 'manual' : null;
    case 'repair':
      return kind === 'substation' || kind === 'hub' ? 'repair' : null;
    default:
      return null;
  }
}
