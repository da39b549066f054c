import { z } from 'zod';

const edge = z.tuple([z.string(), z.string(), z.number().nonnegative()]);
const byPair = z.record(z.string().regex(/\|/), z.number());

/** The format of comms_*.json: a network with traffic, and what was computed for it. Answers may be missing; what is there is held against. */
export const commsFile = z.object({
  nodes: z.array(z.string()).min(1),
  links: z.array(edge).min(1),
  demands: z.array(edge),
  max_concurrent_flow: z.number().nullish(),
  max_flow: byPair.nullish(),
  min_hops: z.record(z.string().regex(/\|/), z.number().nullable()).nullish(),
  single_link_failure: z
    .array(
      z.object({
        link: z.tuple([z.string(), z.string()]),
        connected: z.boolean().nullish(),
        max_concurrent_flow: z.number().nullish(),
      }),
    )
    .nullish(),
  single_node_failure_components: z.array(z.object({ node: z.string(), components: z.array(z.number()) })).nullish(),
  articulation_points: z.array(z.string()).nullish(),
  bridges: z.array(z.tuple([z.string(), z.string()])).nullish(),
});

/** A file of that format. */
export type CommsFile = z.infer<typeof commsFile>;
