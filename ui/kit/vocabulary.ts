import { plural, t } from '@lingui/core/macro';
import type { Role } from '../../engine/model/ids.ts';
import type { AssetKind, Item, MeasureKind, Sector, Tlp } from '../../engine/model/order.ts';
import type { Service } from '../../engine/model/scenario.ts';

// The words for the closed sets of the engine, so that each is written once. One function a set.

/** "civil seat", as in "ask your civil seat". */
export function roleWord(role: Role): string {
  return role === 'civ' ? t`civil seat` : t`military seat`;
}

/** The short form of a role, as people say it: CIV, MIL. */
export function roleCode(role: string): string {
  return role.toUpperCase();
}

/** Items with their number: "1 crew", "2 generator sets". */
export function items(item: Item, count: number): string {
  switch (item) {
    case 'crew':
      return plural(count, { one: '# crew', other: '# crews' });
    case 'team':
      return plural(count, { one: '# protection team', other: '# protection teams' });
    case 'set':
      return plural(count, { one: '# generator set', other: '# generator sets' });
  }
}

/** The name of an item without a number, as a heading. */
export function itemWord(item: Item): string {
  switch (item) {
    case 'crew':
      return t`Crews`;
    case 'team':
      return t`Teams`;
    case 'set':
      return t`Sets`;
  }
}

/** What an asset is. */
export function kindWord(kind: AssetKind): string {
  switch (kind) {
    case 'works':
      return t`Water works`;
    case 'substation':
      return t`Substation`;
    case 'hospital':
      return t`Hospital`;
    case 'hub':
      return t`Telecom hub`;
    case 'bankSwitch':
      return t`Bank switch`;
    case 'port':
      return t`Port and fuel depot`;
    case 'district':
      return t`Town district`;
  }
}

/** A sector, as a heading or an option. */
export function sectorWord(sector: Sector): string {
  switch (sector) {
    case 'energy':
      return t`Energy`;
    case 'water':
      return t`Water`;
    case 'communications':
      return t`Communications`;
    case 'health':
      return t`Health`;
    case 'banking':
      return t`Banking`;
    case 'transport':
      return t`Transport`;
  }
}

/** A service inside a sentence. */
export function serviceWord(service: Service): string {
  switch (service) {
    case 'power':
      return t`power`;
    case 'water':
      return t`safe water`;
    case 'communications':
      return t`communications`;
    case 'care':
      return t`hospital care`;
    case 'payments':
      return t`payments`;
    case 'fuel':
      return t`fuel`;
  }
}

/** A standing measure, as it is called on a card. */
export function measureWord(measure: MeasureKind): string {
  switch (measure) {
    case 'manual':
      return t`On manual`;
    case 'isolated':
      return t`Cut off from the office network`;
    case 'notice':
      return t`Do-not-drink notice`;
    case 'protection':
      return t`Protection team`;
    case 'repair':
      return t`Closing feeders by hand`;
  }
}

/** What a TLP label allows, in one short sentence. */
export function tlpMeaning(tlp: Tlp): string {
  switch (tlp) {
    case 'RED':
      return t`For the people who receive it only.`;
    case 'AMBER+STRICT':
      return t`For the receiving organisation only.`;
    case 'AMBER':
      return t`For the receiving organisation and those it protects.`;
    case 'GREEN':
      return t`For the receiver's community, not in public.`;
    case 'CLEAR':
      return t`For everybody.`;
  }
}
