import type { AssetKind } from '../../engine/model/order.ts';

/** Whether an asset without power goes on by burning fuel; others have a battery. */
export function livesOnFuel(kind: AssetKind | null): boolean {
  switch (kind) {
    case 'hospital':
    case 'works':
    case 'bankSwitch':
    case 'port':
      return true;
    case 'substation':
    case 'hub':
    case 'district':
    case null:
      return false;
  }
}
