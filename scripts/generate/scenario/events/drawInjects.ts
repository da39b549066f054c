import type { Decide, Delivery, Inject } from '../../../../engine/model/inject.ts';
import type { Asset, Nation } from '../../../../engine/model/scenario.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Wave } from './drawCampaigns.ts';

/** Every second wave of a nation is told at its log-on; of the others a nation hears only by detection. */
const TOLD_OF = 2;
/** Neighbours that are named in a button. */
const NAMED = 4;

/**
 * The MSEL: a report to all seats in every second turn, so that everybody always has something to decide; to the nations concerned the odd
 * log-on of every second wave; and, if it comes to that, chlorine at zero and open feeders. Buttons draft only orders of the catalogue.
 */
export function drawInjects(
  nations: readonly Nation[],
  waves: readonly Wave[],
  turns: number,
  { orders, statements }: Catalogue,
): readonly Inject[] {
  const isKnown = ({ order, answers: { statement } }: Decide) =>
    orders.some(({ id }) => id === order) && (statement === undefined || statements.some(({ id }) => id === statement));
  const injects = [
    ...Array.from({ length: Math.ceil(turns / 2) }, (_, i) => reportOf(nations, 1 + 2 * i)),
    ...waves.flatMap((wave, i) => {
      const nation = nations.find(({ id }) => id === wave.nation);
      return nation ? injectsOf(nation, nations, wave, i) : [];
    }),
  ];
  return injects.map((inject) => ({
    ...inject,
    deliveries: inject.deliveries.map((delivery) => ({
      ...delivery,
      decide: delivery.decide.filter(isKnown),
    })),
  }));
}

function reportOf(nations: readonly Nation[], turn: number): Inject {
  const seats = (role: 'civ' | 'mil') =>
    nations.flatMap((nation) => nation.seats.flatMap((seat) => (seat.role === role ? [seat.id] : [])));
  const body = {
    en: 'Operators report every few hours what serves and what does not. Compare it with your map. What you have seen may help a neighbour; what a neighbour has seen may help you.',
  };
  const civ: Delivery = {
    to: seats('civ'),
    subject: { en: 'Report of the operators' },
    body,
    decide: [
      decide('N03', 'Hunt in energy', { sector: 'energy' }),
      decide('I01', 'Say that we are looking into it', { statement: 'investigating' }),
    ],
  };
  const mil: Delivery = {
    to: seats('mil'),
    subject: { en: 'Report of the operators' },
    body,
    decide: [
      decide('D03', 'Ask for a warning brief', {}),
      decide('I01', 'Say that we are looking into it', { statement: 'investigating' }),
    ],
  };
  return {
    id: `REPORT-${turn}`,
    title: { en: `Report of the operators, turn ${turn}` },
    turn,
    from: { en: 'Duty officer' },
    severity: 'routine',
    deliveries: [civ, mil].filter(({ to }) => to.length > 0),
    expected: { en: 'Each seat looks at its map and tells its other seat what it means to do.' },
  };
}

function injectsOf(nation: Nation, nations: readonly Nation[], wave: Wave, rank: number): readonly Inject[] {
  const name = `${nation.id}-${wave.number}`.toUpperCase();
  const [works] = wave.works;
  const [substation] = wave.substations;
  const others = nations.map(({ id }) => id).filter((id) => id !== nation.id);
  const near = Array.from(
    { length: Math.min(NAMED, others.length) },
    (_, i) => others[(rank + i) % others.length] ?? '',
  );
  const civ = nation.seats.flatMap(({ id, role }) => (role === 'civ' ? [id] : []));
  const mil = nation.seats.flatMap(({ id, role }) => (role === 'mil' ? [id] : []));
  const hospitals = nation.assets.filter(({ kind }) => kind === 'hospital');
  const isBehind = ({ dependsOn }: Asset) => dependsOn.some(({ from }) => from === substation?.id);
  const hospital = (hospitals.find(isBehind) ?? hospitals[0])?.id ?? '';
  const inject = (row: Omit<Inject, 'deliveries'>, deliveries: readonly Delivery[]): Inject => ({
    ...row,
    deliveries: deliveries.filter(({ to }) => to.length > 0),
  });
  const notice = (id: string, turn: number): Inject =>
    inject(
      {
        id: `DOOR-${name}`,
        title: { en: `Odd log-on in ${nation.name.en}` },
        turn,
        from: { en: 'Control room' },
        severity: 'priority',
        notices: [...wave.works, ...wave.substations].map((site) => site.id),
        expected: { en: 'CIV declares, warns its operators and shares the indicator in the same turn.' },
      },
      [
        {
          to: civ,
          subject: { en: `Odd log-on at ${id}` },
          body: {
            en: 'In the night an account that we never issued logged on to our control system from outside. Nothing has changed so far. When you declare the incident, you get its indicator. With it you can warn your operators and share it, all in this turn.',
          },
          decide: [
            decide('N02', 'Declare it and get the indicator', {}),
            decide('S01', 'Share it with neighbours', { information: 'ind-1', nations: near, tlp: 'AMBER' }),
            decide('N05', 'Warn all operators', {}),
          ],
        },
      ],
    );
  return [
    ...(rank % TOLD_OF === 0 && substation ? [notice((works ?? substation).name, wave.logOnTurn)] : []),
    ...(works
      ? [
          inject(
            {
              id: `DOSE-${name}`,
              title: { en: `Chlorine at zero in ${nation.name.en}` },
              turn: wave.dosingTurn,
              trigger: { test: 'happened', what: { deed: 'impacted', asset: works.id } },
              from: { en: 'Control room' },
              severity: 'flash',
              expected: {
                en: 'CIV goes manual or asks for the team, and warns the public while untreated water is at the taps.',
              },
            },
            [
              {
                to: civ,
                subject: { en: `Chlorine at ${works.name} is at zero` },
                body: {
                  en: 'Somebody set the chlorine to zero and muted the alarm. Untreated water is on its way to the taps. By hand we can treat the water again when this turn closes. A notice keeps people from drinking it. A protection team would put the intruder out; your military seat must accept.',
                },
                decide: [
                  decide('O01', 'Go manual there', { target: works.id, count: 1 }),
                  decide('O08', 'Warn the public', { target: works.id, mode: 'on' }),
                  ...(mil.length > 0
                    ? [
                        decide('Y02', 'Ask for the protection team', {
                          target: works.id,
                          untilTurn: wave.dosingTurn + 3,
                        }),
                      ]
                    : []),
                ],
              },
            ],
          ),
        ]
      : []),
    ...(substation
      ? [
          inject(
            {
              id: `FEED-${name}`,
              title: { en: `Feeders open in ${nation.name.en}` },
              turn: wave.feedersTurn,
              trigger: { test: 'happened', what: { deed: 'impacted', asset: substation.id } },
              from: { en: 'Control room' },
              severity: 'flash',
              expected: { en: 'CIV sends a crew and asks for another; MIL looks to the hospitals’ fuel.' },
            },
            [
              {
                to: civ,
                subject: { en: `Feeders open at ${substation.name}` },
                body: {
                  en: 'Feeders opened on readings that were false. What hangs on them has no power. A crew can close them by hand; a second one helps. Help from abroad is hours on the road, so ask early.',
                },
                decide: [
                  decide('O01', 'Close them by hand', { target: substation.id, count: 1 }),
                  decide('M05', 'Ask for a crew', { nations: near, item: 'crew', byTurn: wave.feedersTurn + 2 }),
                ],
              },
              {
                to: mil,
                subject: { en: `Feeders open at ${substation.name}` },
                body: {
                  en: 'Feeders opened on readings that were false. Hospitals there run on their own fuel. A generator set takes hours to arrive, so send or ask early.',
                },
                decide: [
                  decide('L01', 'Send our set', { target: hospital }),
                  decide('M05', 'Ask for a set', { nations: near, item: 'set', byTurn: wave.feedersTurn + 2 }),
                ],
              },
            ],
          ),
        ]
      : []),
  ];
}

function decide(order: string, label: string, answers: Decide['answers']): Decide {
  return { order, label: { en: label }, answers };
}
