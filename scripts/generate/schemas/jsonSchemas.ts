import * as z from 'zod';
import { campaignSchema } from '../../../scenarios/schema/campaign.ts';
import { informationSchema } from '../../../scenarios/schema/information.ts';
import { injectSchema } from '../../../scenarios/schema/inject.ts';
import { nationSchema } from '../../../scenarios/schema/nation.ts';
import { networkSchema } from '../../../scenarios/schema/network.ts';
import { orderSchema } from '../../../scenarios/schema/order.ts';
import { scenarioSchema } from '../../../scenarios/schema/scenario.ts';

const SCHEMAS = {
  campaign: campaignSchema,
  information: informationSchema,
  inject: injectSchema,
  nation: nationSchema,
  network: networkSchema,
  order: orderSchema,
  scenario: scenarioSchema,
} as const;

/** The JSON Schemas of the YAML files: file name and text. Draft 7, which every YAML editor reads. */
export function jsonSchemas(): readonly (readonly [string, string])[] {
  return Object.entries(SCHEMAS).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
    return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`] as const;
  });
}
