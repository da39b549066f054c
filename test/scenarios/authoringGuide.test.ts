import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { DEED_KINDS } from '../../engine/model/condition.ts';
import { ASSET_KINDS, MEASURES } from '../../engine/model/order.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { deedSchema } from '../../scenarios/schema/campaign.ts';
import { conditionSchema } from '../../scenarios/schema/condition.ts';
import { dependencySchema } from '../../scenarios/schema/nation.ts';
import { networkSchema } from '../../scenarios/schema/network.ts';
import { askSchema, effectSchema, needSchema } from '../../scenarios/schema/order.ts';
import { SHED_ORDER } from '../support/shedOrder.ts';
import { ROOT } from '../support/sourceFile.ts';
import { scenarioCopy } from './scenarioCopy.ts';

const GUIDE = readFileSync(join(ROOT, 'docs/scenario-authoring.md'), 'utf8');

/** The part of the guide under a heading. */
function section(heading: string): string {
  const [, after = ''] = GUIDE.split(new RegExp(`^#+ ${heading}$`, 'm'));
  return after.split(/^#{2,3} /m)[0] ?? '';
}

/** The words in the first column of the tables of a section, without the heads of the tables. */
function words(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `(\w+)` \|(?!.*\n\|-)/gm)].map((match) => match[1] ?? '');
}

function tags(union: z.core.$ZodDiscriminatedUnion): string[] {
  const { options, discriminator } = union._zod.def;
  return options.flatMap((option) => [...(option._zod.propValues?.[discriminator] ?? [])].map(String));
}

/** Every key that may be written somewhere in a value of a schema. */
function keysOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, child]) => [key, ...keysOf(child)]);
    case 'array':
      return keysOf(def.element);
    case 'pipe':
      return keysOf(def.in);
    case 'nullable':
    case 'optional':
    case 'default':
      return keysOf(def.innerType);
    default:
      return [];
  }
}

describe('the guide for authors', () => {
  it.each([
    ['Asks', askSchema],
    ['Needs', needSchema],
    ['Effects', effectSchema],
    ['Conditions', conditionSchema],
  ])('explains every word there is, and no other: %s', (heading, union) => {
    expect(words(heading)).toEqual(tags(union));
  });

  it('explains every deed of a stage and every measure', () => {
    expect(words('Campaigns').filter((word) => tags(deedSchema).includes(word))).toEqual(tags(deedSchema));
    for (const measure of MEASURES) expect(section('Needs')).toContain(`\`${measure}\``);
  });

  it('explains every deed that the rules keep', () => {
    expect(words('Deeds')).toEqual(DEED_KINDS);
  });

  it('explains every key of a dependency, and no other', () => {
    const rows = words('Nations and their networks').filter((word) => !ASSET_KINDS.some((kind) => kind === word));
    expect(rows.sort()).toEqual(keysOf(dependencySchema).sort());
  });

  it.each([
    ['energy', 'The grid'],
    ['water', 'The pipes'],
    ['communications', 'Sites and links'],
    ['banking', 'Banks and cash'],
    ['transport', 'Ports, fuel and roads'],
  ] as const)('explains every key of a network: %s', (sector, heading) => {
    const keys = keysOf(networkSchema.shape[sector]);
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(section(heading)).toContain(`\`${key}\``);
  });

  it('gives an inject that passes the check as it stands', async () => {
    const example = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(section('Add an inject'))?.[1] ?? '';
    const copy = await scenarioCopy();
    const before = (await loadScenario(copy.folder)).faults;
    await copy.write('injects/FL04X.yaml', example);
    expect((await loadScenario(copy.folder)).faults).toEqual(before);
  });

  it('gives an order for the plan of shedding that passes the check as it stands', async () => {
    const example = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(section('Effects'))?.[1] ?? '';
    expect(parse(example)).toEqual(SHED_ORDER);
    const copy = await scenarioCopy();
    const before = (await loadScenario(copy.folder)).faults;
    await copy.write('orders/O04.yaml', example);
    expect((await loadScenario(copy.folder)).faults).toEqual(before);
  });

  it('quotes faults as the check tells them', async () => {
    const copy = await scenarioCopy();
    const line = await copy.edit('injects/FL03.yaml', 'trigger:', 'triger:');
    const people = await copy.edit('nations/kes.yaml', 'people: 240000', 'people: 240,000');
    const { faults } = await loadScenario(copy.folder);
    const quoted = faults.map((f) => `${f.file}:${f.line} ${f.severity} ${f.says} — ${f.remedy}`);
    expect(quoted.length).toBe(2);
    for (const fault of quoted) expect(section('What the check tells you')).toContain(fault);
    expect([line, people].every((n) => n > 1)).toBe(true);
  });
});
