/**
 * What comes from another nation: the island of test/support/play/island.ts, whose hub takes communications from a hub of the mainland over a
 * subsea cable. The mainland's hub lives by its substation and has no battery.
 */
import { describe, expect, it } from 'vitest';
import type { Dependency, Nation } from '../../engine/model/scenario.ts';
import { onCable, withHub } from '../support/play/cableAbroad.ts';
import { type HoursAtHand, hoursAtHand } from '../support/play/hoursAtHand.ts';
import { island } from '../support/play/island.ts';
import { islandWithTie, mainland } from '../support/play/mainland.ts';
import { asset, needs } from '../support/play/smallNation.ts';

/** The two nations; the island's hub, which lives by its battery for two hours, takes this over the cable. */
function twoNations(more: Partial<Dependency> = {}, home = islandWithTie('yard')): readonly Nation[] {
  const assets = home.assets.map((one) => (one.kind === 'hub' ? onCable(one, more) : one));
  return [{ ...home, assets }, withHub(mainland(1200))];
}

const own = (at: HoursAtHand, nation: string) => at.losses.filter((loss) => loss.nation === nation);

describe('N7 from another nation', () => {
  it('N7.1 is lost in the hour in which the neighbour gives none, goes on through the own networks, and comes back with it', () => {
    const at = hoursAtHand(twoNations());
    at.run(1);
    at.strike('mai-sub', 'openFeeders');
    at.run(1);
    expect(at.lost).toContain('1 mai-hub communications');
    expect(at.lost.filter((text) => text.includes('isl-'))).toEqual([
      ...['1 isl-bank payments', '1 isl-cape communications', '1 isl-cape payments', '1 isl-cape fuel'],
      ...['1 isl-hub communications', '1 isl-town communications', '1 isl-town payments', '1 isl-town fuel'],
    ]);
    at.closeFeeders('mai-sub');
    at.run(3);
    expect(at.restored).toContain('3 isl-hub communications');
    expect(at.lost.filter((text) => text.startsWith('2 ') || text.startsWith('3 '))).toEqual([]);
  });

  it('N7.2 the chain ends at the nation from which nothing comes; that nation’s own tells the rest, to itself', () => {
    const at = hoursAtHand(twoNations());
    at.strike('mai-sub', 'openFeeders');
    at.run(1);
    expect(at.chain('isl-hub', 'communications')).toEqual(['importLost communications mai 0']);
    expect(at.chain('isl-cape', 'communications').at(-1)).toBe('· · importLost communications mai 0');
    expect(at.chain('mai-hub', 'communications').at(-1)).toContain('stage mai-sub');
    expect(JSON.stringify(own(at, 'isl'))).not.toMatch(/mai-|stage/);
  });

  it('N7.3 whatever stops it there, here it is told alike: an attack, or the neighbour’s own decision', () => {
    const told = (what: (at: HoursAtHand) => void) => {
      const at = hoursAtHand(twoNations());
      at.run(2);
      what(at);
      at.run(3);
      const { losses, banking } = at.network('isl');
      return JSON.stringify([own(at, 'isl'), losses, banking, at.row('isl').columns, at.row('isl').postures]);
    };
    const attacked = told((at) => at.strike('mai-sub', 'openFeeders'));
    const decided = told((at) => {
      const terms = { reducesPerMille: 1000 };
      const to = { order: 'x', sinceTurn: at.state.turn, untilTurn: null, terms };
      at.write({ fact: 'measureChanged', nation: 'mai', asset: 'mai-sub', measure: 'isolated', to });
    });
    expect(attacked).toBe(decided);
    expect(attacked).toContain('importLost');
  });

  it('N7.4 a store bridges it, another way stands in for it, and part of it may be enough', () => {
    const lost = (more: Partial<Dependency>, hours: number) => {
      const at = hoursAtHand(twoNations(more));
      at.strike('mai-sub', 'openFeeders');
      at.run(hours);
      return [at.lost.filter((text) => text.includes('isl-hub')), at.chain('isl-hub', 'communications')];
    };
    expect(lost({ bufferHours: 3 }, 5)).toEqual([
      ['3 isl-hub communications'],
      ['bufferEmpty isl-hub communications 3', '· importLost communications mai 0'],
    ]);
    expect(lost({ lossPerMille: 600 }, 5)).toEqual([[], []]);
  });

  it('N7.5 a works takes water from a works abroad: without it there is nothing to pump', () => {
    const [home, neighbour] = twoNations({ lossPerMille: 1 });
    if (!home || !neighbour) throw new Error('there are two nations');
    const well = asset('mai-well', 'works', { dependsOn: [needs('communications', 'mai-hub')] });
    const assets = home.assets.map((one) =>
      one.id === 'isl-works'
        ? { ...one, dependsOn: [...one.dependsOn, needs('water', 'mai-well', { nation: 'mai' })] }
        : one,
    );
    const at = hoursAtHand([
      { ...home, assets },
      { ...neighbour, assets: [...neighbour.assets, well] },
    ]);
    at.strike('mai-sub', 'openFeeders');
    at.run(1);
    expect(at.lost).toEqual(expect.arrayContaining(['0 mai-well water', '0 isl-works water', '0 isl-cape water']));
    expect(at.chain('isl-works', 'water')).toEqual(['importLost water mai 0']);
    expect(at.chain('isl-cape', 'water').at(-1)).toBe('· importLost water mai 0');
  });

  it('N7.6 what it makes worse and does not end here is told where that ends something', () => {
    // A tenth of its lines is left to the hub, which runs on its battery; the substation, which needs them, passes on 64 of 640 kW, to Town.
    const [home, neighbour] = twoNations({ lossPerMille: 900 }, island());
    if (!home || !neighbour) throw new Error('there are two nations');
    const assets = home.assets.map((one) =>
      one.id === 'isl-sub' ? { ...one, dependsOn: [needs('communications', 'isl-hub')] } : one,
    );
    const { energy } = home.network;
    const feeders = [...energy.feeders].sort((a, b) => b.kilowatts - a.kilowatts);
    const at = hoursAtHand([
      { ...home, assets, network: { ...home.network, energy: { ...energy, feeders } } },
      neighbour,
    ]);
    at.strike('mai-sub', 'openFeeders');
    at.run(2);
    expect(at.lost.filter((text) => text.includes('isl-hub') || text.includes('isl-town power'))).toEqual([]);
    expect(at.chain('isl-bank', 'payments')).toEqual([
      ...['bufferEmpty isl-bank power 1', '· serviceLost isl-bank power feeder-bank 0'],
      '· · importLost communications mai 0',
    ]);
  });

  it('N7.7 a substation that starts again when its lines are back says so of a feeder that it serves no more', () => {
    const [home, neighbour] = twoNations({}, island());
    if (!home || !neighbour) throw new Error('there are two nations');
    const lines = needs('communications', 'isl-hub', { lossPerMille: 900, restartHours: 3 });
    const assets = home.assets.map((one) => (one.id === 'isl-sub' ? { ...one, dependsOn: [lines] } : one));
    const at = hoursAtHand([{ ...home, assets }, neighbour]);
    at.strike('mai-sub', 'openFeeders');
    at.run(1);
    at.closeFeeders('mai-sub');
    at.run(1);
    // The hub is back in hour 2; 64 of 640 kW still go first to the hospital, until the nation puts people first.
    at.write({ fact: 'shedPlanSet', nation: 'isl', keep: 'district' });
    at.run(1);
    expect(at.restored).toContain('2 isl-hub communications');
    expect(at.network('isl').losses['power isl-hospital']?.chains).toEqual([
      [{ what: 'restarting', which: 'isl-sub communications - -', hour: 2 }],
    ]);
  });
});
