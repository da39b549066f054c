import type * as z from 'zod';
import type { Campaign } from '../../engine/model/campaign.ts';
import type { NationId } from '../../engine/model/ids.ts';
import type { Inject } from '../../engine/model/inject.ts';
import type { NationNetwork } from '../../engine/model/network.ts';
import type { OrderType } from '../../engine/model/order.ts';
import type { Information, Nation, Scenario } from '../../engine/model/scenario.ts';
import type { Fault } from './fault.ts';
import { lineOf, type Path, type Source } from './source.ts';

/** What the file scenario.yaml holds. */
export type Head = Omit<
  Scenario,
  'nations' | 'orders' | 'information' | 'campaigns' | 'injects' | 'map' | 'practice'
> & { readonly nationOrder?: readonly string[] };

/** What a file in `nations/` holds. */
export type NationFile = Omit<Nation, 'network'>;

/** What a file in `networks/` holds: the networks below the map of one nation. */
export interface NetworkFile extends NationNetwork {
  readonly id: NationId;
}

/** One file of a scenario, parsed, with its source and its schema. */
export interface Part<T> {
  readonly value: T;
  readonly source: Source;
  readonly schema: z.core.$ZodType;
}

/** All files of a scenario, each well-formed by itself; the checks look at how they fit together. */
export interface Parts {
  readonly folder: string;
  readonly head: Part<Head>;
  readonly nations: readonly Part<NationFile>[];
  /** Not every nation has one. */
  readonly networks: readonly Part<NetworkFile>[];
  readonly campaigns: readonly Part<Campaign>[];
  readonly orders: readonly Part<OrderType>[];
  readonly injects: readonly Part<Inject>[];
  readonly information: readonly Part<Information>[];
  readonly map: Scenario['map'];
  readonly practice: Scenario['practice'];
}

/** A check of how the files fit together. */
export type Check = (parts: Parts) => readonly Fault[];

/** Every part that is YAML. */
export function allParts(parts: Parts): readonly Part<unknown>[] {
  const { head, nations, networks, campaigns, orders, injects, information } = parts;
  return [head, ...nations, ...networks, ...campaigns, ...orders, ...injects, ...information];
}

/** A fault at a path into a part. */
export function faultAt(
  part: Part<unknown>,
  path: Path,
  says: string,
  remedy: string,
  severity: Fault['severity'] = 'error',
): Fault {
  return { file: part.source.file, line: lineOf(part.source, path), severity, says, remedy };
}
