import fc from 'fast-check';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { step } from '../../../engine/turn/step.ts';
import { anyDamaged, anyPlayed } from '../play/anyPlayed.ts';
import { containerAccount } from '../play/containerAccount.ts';
import { fuelAccount } from '../play/fuelAccount.ts';
import { moneyAccount } from '../play/moneyAccount.ts';
import { mustBeWhole } from '../play/mustBeWhole.ts';
import { playedHours } from '../play/playedHours.ts';
import { powerAccount } from '../play/powerAccount.ts';
import { waterAccount } from '../play/waterAccount.ts';
import { wholeAccount } from '../play/wholeAccount.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';
import { playThrough } from './moves.ts';

const HOURS = 15;

/** Power, water, money, containers and fuel are accounted for in every hour of play, whatever befalls drawn nations. */
export function checkConserved(search: Search): string | null {
  return accounts(search, anyPlayed);
}

/** The same on networks that are damaged. */
export function checkDamaged(search: Search): string | null {
  return accounts(search, anyDamaged);
}

function accounts(search: Search, draw: (luck: string) => Scenario): string | null {
  const law = fc.property(luck, (luck) => {
    for (const nations of playedHours(draw(luck), luck, HOURS)) {
      for (const one of nations) {
        wholeAccount(one);
        powerAccount(one, nations);
        waterAccount(one);
        moneyAccount(one);
        containerAccount(one);
        fuelAccount(one);
      }
    }
  });
  return counterexample(law, search);
}

/** Behind every loss in play stands something. */
export function checkExplained(search: Search): string | null {
  const law = fc.property(luck, (luck) => {
    for (const nations of playedHours(anyPlayed(luck), luck, HOURS))
      for (const { run } of nations)
        for (const { asset, service, to, because } of run.changes)
          if (to === 'lost' && because.length === 0) throw new Error(`${service} of ${asset} is lost for nothing`);
  });
  return counterexample(law, search);
}

const TURNS = 6;

/** Whole exercises on damaged networks, with orders, rulings and strikes at random, come to their end; and every number in every state is one. */
export function checkExercises(search: Search): string | null {
  const law = fc.property(luck, (luck) => {
    const { room } = playThrough({ scenario: anyDamaged(luck), seed: luck, turns: TURNS }, luck);
    if (room.state.clock !== 'ended') throw new Error(`the exercise is ${room.state.clock}`);
    const { game } = room;
    let state = initialState(game.scenario);
    for (const { by, input } of inputsOf(room)) {
      state = step(game, state, input, by).state;
      for (const [id, { network, columns, buffers }] of Object.entries(state.nations))
        mustBeWhole({ network, columns, buffers }, `${id} in turn ${state.turn}`);
    }
  });
  return counterexample(law, search);
}
