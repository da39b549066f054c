import * as z from 'zod';
import { partId, reference } from './reference.ts';

/** A list of parts; a nation with more of them could not be played in the time of a turn. */
const list = <T extends z.core.$ZodType>(of: T) => z.array(of).max(20_000);
const kilowatts = () => z.int().min(0).max(100_000_000);
const litres = () => z.int().min(0).max(1_000_000_000_000);
const money = () => z.int().min(0).max(1_000_000_000);
const minutes = () => z.int().min(0).max(100_000);
const minuteOfDay = () => z.int().min(0).max(1440);
const perMille = () => z.int().min(0).max(1000);
const node = () => z.int().min(0).max(20_000);
const notes = () => z.int().min(0).max(1_000_000_000);

const energySchema = z.strictObject({
  buses: list(
    z.strictObject({
      id: partId(),
      at: reference('asset').nullable().describe('The substation on the map where it stands; null for none'),
    }),
  ),
  branches: list(
    z.strictObject({
      id: partId(),
      from: partId(),
      to: partId(),
      reactanceMicro: z.int().min(1).max(100_000_000).describe('Millionths per unit on 100 MVA'),
      ratingKilowatts: kilowatts().min(1),
    }),
  ),
  units: list(
    z.strictObject({
      id: partId(),
      bus: partId(),
      kilowatts: kilowatts(),
      rampKilowattsPerHour: kilowatts(),
      centsPerMegawattHour: z.int().min(0).max(10_000_000),
      formsGrid: z.boolean(),
      startsBlack: z.boolean(),
      startHours: z.int().min(0).max(999),
    }),
  ),
  ties: list(
    z.strictObject({
      id: partId(),
      bus: partId(),
      nation: reference('nation').describe('The neighbour, who has a tie to here, too'),
      capacityKilowatts: kilowatts(),
      importKilowatts: z.int().min(-100_000_000).max(100_000_000).describe('By schedule; negative goes out'),
      formsGrid: z.boolean(),
    }),
  ),
  hvdc: list(
    z.strictObject({
      id: partId(),
      from: partId(),
      to: partId(),
      capacityKilowatts: kilowatts(),
      scheduledKilowatts: z
        .int()
        .min(-100_000_000)
        .max(100_000_000)
        .describe('From one to the other; negative goes back'),
    }),
  )
    .exactOptional()
    .describe('Direct current between two buses of the nation'),
  feeders: list(
    z.strictObject({ id: partId(), bus: partId(), serves: reference('asset'), kilowatts: kilowatts() }),
  ).describe('The first is shed last'),
});

const waterSchema = z.strictObject({
  inp: z
    .string()
    .max(10_000_000)
    .refine((text) => text.isWellFormed(), 'a text may not hold half a character (a lone surrogate)')
    .describe('The pipes in the INP format of EPANET'),
  works: list(z.strictObject({ asset: reference('asset'), source: partId(), pumps: list(partId()) })),
  taps: list(z.strictObject({ junction: partId(), serves: reference('asset'), works: reference('asset') })),
});

const communicationsSchema = z.strictObject({
  sites: list(
    z.strictObject({
      id: partId(),
      layer: z.enum(['core', 'transport', 'access']),
      at: reference('asset').nullable().describe('The hub on the map that it is; null for none'),
      serves: reference('asset').nullable().describe('The district whose people it serves; null for none'),
      batteryMinutes: minutes(),
      fuelMinutes: minutes(),
    }),
  ),
  links: list(
    z.strictObject({
      id: partId(),
      kind: z.enum(['fibre', 'microwave', 'subsea', 'satellite']),
      a: partId(),
      b: partId(),
      capacityMbps: z.int().min(0).max(1_000_000_000),
    }),
  ),
  demands: list(z.strictObject({ from: partId(), to: partId(), mbps: z.int().min(0).max(1_000_000_000) })).describe(
    'The first is served first',
  ),
});

const bankingSchema = z.strictObject({
  switches: list(reference('asset')),
  day: z.strictObject({
    startMinute: minuteOfDay().multipleOf(60),
    openMinute: minuteOfDay(),
    cutOffMinute: minuteOfDay(),
  }),
  banks: list(z.strictObject({ id: partId(), balance: money(), credit: money() })),
  payments: list(
    z.strictObject({ minute: minuteOfDay(), debtor: partId(), creditor: partId(), amount: money().min(1) }),
  ).describe('In order of minutes'),
  districts: list(
    z.strictObject({
      serves: reference('asset'),
      issuer: partId(),
      notes: notes(),
      notesFull: notes(),
      notesAsked: notes(),
      cardsAsked: notes(),
      notesBrought: notes(),
    }),
  ),
});

const transportSchema = z.strictObject({
  ports: list(
    z.strictObject({
      asset: reference('asset'),
      capacityPerHour: z.int().min(0).max(1_000_000),
      arrivalsPerHour: z.int().min(0).max(1_000_000),
      manualPerMille: perMille(),
      mostWaiting: z.int().min(0).max(100_000_000),
    }),
  ),
  fuel: list(
    z.strictObject({
      depot: reference('asset').describe('The port whose depot it is'),
      depotLitres: litres(),
      shipLitresPerHour: litres(),
      pipeline: z
        .strictObject({
          id: partId(),
          litresPerHour: litres().min(1),
          transitHours: z.int().min(0).max(240).describe('Hours from its pumps to the depot'),
          pumpedAt: reference('asset').describe('The port or district by whose feeder its pumps run'),
        })
        .optional()
        .describe('A pipeline into the depot, beside the ships'),
      stations: z.int().min(1).max(20_000),
      stationLitres: litres(),
      loadLitres: litres().min(1),
      lorryLitresPerHour: litres(),
      usualLitresPerHour: litres().describe('What one station sells in an hour'),
      serves: list(reference('asset')),
    }),
  ),
  roads: z.strictObject({
    nodes: node(),
    zones: node().describe('Nodes below this one are only driven to'),
    links: list(
      z.strictObject({
        id: partId(),
        from: node(),
        to: node(),
        vehiclesPerHour: z.int().min(1).max(1_000_000),
        seconds: z.int().min(0).max(1_000_000),
        signals: reference('asset').nullable().describe('The district whose power its signals need; null for none'),
      }),
    ),
    trips: list(z.strictObject({ from: node(), to: node(), vehicles: z.int().min(0).max(1_000_000) })),
  }),
});

/** The networks below one nation's map: one file in `networks/`. A nation without one gets plain networks. */
export const networkSchema = z.strictObject({
  id: reference('nation').describe('The nation; the file has the same name'),
  energy: energySchema,
  water: waterSchema,
  communications: communicationsSchema,
  banking: bankingSchema,
  transport: transportSchema,
});
