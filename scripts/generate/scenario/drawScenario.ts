import type { Nation, Scenario } from '../../../engine/model/scenario.ts';
import { drawFrom } from '../references/draw.ts';
import type { Catalogue } from './catalogue.ts';
import { drawMap } from './drawMap.ts';
import { type DrawnNation, drawNation } from './drawNation.ts';
import { campaignsOf, drawWaves, FEEDERS_CAMPAIGN, LOG_ON_CAMPAIGN, trackOf } from './events/drawCampaigns.ts';
import { drawInjects } from './events/drawInjects.ts';
import { fittingCatalogue } from './fittingCatalogue.ts';
import { nationColour } from './nationColour.ts';
import { NETWORK_PARTS } from './networkPart.ts';
import { secureEnergy } from './networks/secureEnergy.ts';
import { withTies } from './networks/withTies.ts';
import { namesFrom } from './places/names.ts';
import { type ScenarioSize, sizeFault } from './scenarioSize.ts';

/**
 * A whole exercise of a chosen size that can be played: nations with their networks, seats, orders, campaigns, injects and a plain map. A
 * function of its arguments alone. Orders, information and statements are the catalogue's, as far as they fit what is drawn. Throws
 * RangeError for a size that cannot be drawn.
 */
export function drawScenario(size: ScenarioSize, seed: string, catalogue: Catalogue): Scenario {
  const fault = sizeFault(size);
  if (fault !== null) throw new RangeError(fault);
  const { seats = 2 * size.nations, turns = 8, hoursPerTurn = 3, parts = NETWORK_PARTS } = size;
  const drawn = drawNations(size, seed);
  const waves = drawWaves(drawn, turns, seed);
  const nations = drawn.map((nation, rank) => seated(nation, rank, size.nations, rank < seats - size.nations));
  const fitting = fittingCatalogue(catalogue, nations);
  const { orders, information, statements, rulesOfPlay } = fitting;
  return {
    id: `drawn-${size.nations}x${size.assets}`,
    version: '1',
    title: { en: `Drawn exercise: ${size.nations} nations, ${size.assets} assets` },
    summary: {
      en: `An exercise that a program drew from the seed “${seed}”: ${size.nations} nations with their networks (energy, communications, banking${parts.map((part) => `, ${part}`).join('')}), and an unknown actor at the doors of works and substations.`,
    },
    caveat: {
      en: 'EXERCISE. Fictional states and networks. No figure says how a real nation would do, and nobody is ranked.',
    },
    ...(rulesOfPlay ? { rulesOfPlay } : {}),
    languages: ['en'],
    turns,
    hoursPerTurn,
    planningSeconds: 240,
    trustPerMille: 600,
    reducedWeightPerMille: 250,
    noticePerMille: 150,
    loanHours: 6,
    laboratoryTurns: 3,
    briefMissPerMille: 200,
    nations,
    orders,
    information: information.map((one) => ({ ...one, reveals: [LOG_ON_CAMPAIGN] })),
    subjects: waves.flatMap((wave) => {
      if (wave.number > 1) return [];
      const name = nations.find(({ id }) => id === wave.nation)?.name.en ?? '';
      const track = trackOf(wave);
      return [
        ...(wave.works.length > 0
          ? [
              {
                id: `${wave.nation}-water`,
                name: { en: `Water in ${name}` },
                ...{ campaign: LOG_ON_CAMPAIGN, track, stage: 'dosing' },
              },
            ]
          : []),
        {
          id: `${wave.nation}-power`,
          name: { en: `Power in ${name}` },
          ...{ campaign: FEEDERS_CAMPAIGN, track, stage: 'feeders' },
        },
      ];
    }),
    statements,
    practice: null,
    campaigns: campaignsOf(waves, drawn, seed),
    injects: drawInjects(nations, waves, turns, fitting),
    readOuts: Array.from({ length: turns }, (_, i) => ({
      turn: i + 1,
      say: {
        en:
          i === 0
            ? 'The exercise begins. Somebody may be at the doors of works and substations. Look at your map, then decide.'
            : `${i * hoursPerTurn} hours have passed. Look at your map, read your inbox, then decide.`,
      },
    })),
    map: drawMap(drawn, seed),
  };
}

/** Nations of about the same size, their grids tied to their neighbours' and rated with these. */
function drawNations({ nations, assets, parts = NETWORK_PARTS }: ScenarioSize, seed: string): readonly DrawnNation[] {
  const draw = drawFrom(`scenario ${seed} names`);
  const names = namesFrom(draw.whole(1, 1_000_000_000), draw);
  const heads = Array.from({ length: nations }, () => names.nation());
  const drawn = heads.map((head, i) => {
    const count = Math.floor(((i + 1) * assets) / nations) - Math.floor((i * assets) / nations);
    return drawNation(head, count, parts, seed, names);
  });
  const grids = withTies(
    drawn.map(({ id, network }) => ({ nation: id, energy: network.energy })),
    drawFrom(`scenario ${seed} ties`),
  );
  return drawn.map((nation, i) => ({
    ...nation,
    network: { ...nation.network, energy: secureEnergy(grids[i]?.energy ?? nation.network.energy) },
  }));
}

/** A nation with its civil seat, with its military one where `isPair`, and with a purse that grows with it. */
function seated({ id, name, assets, network }: DrawnNation, rank: number, count: number, isPair: boolean): Nation {
  const people = assets.reduce((sum, asset) => sum + asset.people, 0);
  return {
    id,
    name: { en: name },
    adjective: { en: name.endsWith('a') ? `${name}n` : `${name}ian` },
    colour: nationColour(rank, count),
    seats: [
      { id: `${id}-civ`, role: 'civ', name: { en: 'National cyber agency' } },
      ...(isPair ? [{ id: `${id}-mil`, role: 'mil' as const, name: { en: 'Defence ministry' } }] : []),
    ],
    assets,
    purse: {
      crew: Math.min(99, 2 + Math.floor(assets.length / 20)),
      team: Math.min(99, 1 + Math.floor(assets.length / 60)),
      set: Math.min(99, 1 + Math.floor(assets.length / 40)),
    },
    mayOnlyTravel: [],
    brief: {
      en: `You look after the networks of ${name}, with ${people.toLocaleString('en')} people and ${assets.length} sites on your map. Works and substations have remote doors. Share what you see, ask for help before it is dark, and say what you keep.`,
    },
    network,
  };
}
