import * as z from 'zod';

const finite = z.number();
const index = z.int().min(0);

/** A file `energy_case*.json`: a network in MATPOWER's terms (MW, degrees, per unit), its DC power flow and each outage of one branch. */
export const caseSchema = z.looseObject({
  baseMVA: finite.positive(),
  bus: z.array(z.looseObject({ id: finite, type: finite, Pd: finite, Gs: finite, Va_ref_file: finite })).min(1),
  gen: z.array(z.looseObject({ bus: finite, Pg: finite, status: finite, Pmax: finite, Pmin: finite })),
  gencost: z.array(z.array(finite)).nullish(),
  branch: z.array(
    z
      .looseObject({
        f: finite,
        t: finite,
        x: finite,
        rateA: finite,
        tap: finite,
        shift: finite,
        status: finite,
      })
      .refine(({ x, status }) => x !== 0 || status <= 0, { message: 'a reactance is not 0', path: ['x'] }),
  ),
  solution: z.looseObject({
    Va_deg: z.array(finite),
    flow_MW: z.array(finite),
    slack_bus: z.array(finite).nullish(),
    slack_gen_MW: z.array(finite).nullish(),
  }),
  n_minus_1: z
    .array(
      z.looseObject({
        branch: index,
        from: finite.nullish(),
        to: finite.nullish(),
        islands: index,
        flow_MW: z.array(finite).nullish(),
        sum_abs_flow_MW: finite.nullish(),
        l2_flow_MW: finite.nullish(),
        max_abs_flow_MW: finite.nullish(),
        argmax_branch: index.nullish(),
        overloaded_branches: z.array(index).nullish(),
        separated: z
          .array(z.looseObject({ buses: z.array(finite), load_MW: finite, gen_MW: finite, gen_cap_MW: finite }))
          .nullish(),
      }),
    )
    .nullish(),
  dc_opf: z.looseObject({ objective: finite, gen_MW: z.array(finite).nullish() }).nullish(),
});

/** What stands in a case file. */
export type CaseFile = z.infer<typeof caseSchema>;
export type Outage = NonNullable<CaseFile['n_minus_1']>[number];
