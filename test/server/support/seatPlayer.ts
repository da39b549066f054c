import { produce } from 'immer';
import { expect } from 'vitest';
import type { BotName } from '../../../engine/bots/botNames.ts';
import { POLICIES } from '../../../engine/bots/policies.ts';
import type { SeatInput } from '../../../engine/model/input.ts';
import { emptyView } from '../../../engine/view/emptyView.ts';
import { learn } from '../../../engine/view/learn.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { TestLine } from './testLine.ts';

/** A player at one seat: it knows what it was told, over as many lines as it takes, and has at most one input on its way. */
export interface SeatPlayer {
  /** What its next hello says. */
  seen(): { readonly epoch: number; readonly seq: number } | null;
  /** News as they came, in the order in which they were learnt. */
  readonly news: readonly string[];
  /** Plays on a line while a turn is planned until the line is torn, telling each key that was accepted. */
  play(line: TestLine, acknowledged: (key: string) => void): Promise<void>;
  /** Learns what a line has brought and does nothing. */
  learnFrom(line: TestLine, from?: number): void;
}

/** A player that follows a policy while there is something to do, and writes messages when there is not. */
export function seatPlayer(seat: string, policy: BotName, pick: (below: number) => number): SeatPlayer {
  const news: string[] = [];
  let scenario: PublicScenario | null = null;
  let view: View | null = null;
  let epoch = 0;
  let made = 0;
  let turn = 0;
  let sent = 0;
  /** Sent and not answered: sent again on the next line, under the same key. */
  let pending: { readonly key: string; readonly input: SeatInput } | null = null;

  const learnFrom = (line: TestLine, from = 0): void => {
    for (const frame of line.frames.slice(from)) {
      if (frame.type === 'welcome') {
        ({ epoch, scenario } = frame);
        view ??= emptyView(scenario, seat);
      }
      if (frame.type !== 'news' || !view) continue;
      expect(frame.seq).toBe(news.length + 1);
      news.push(JSON.stringify(frame.news));
      view = produce(view, (draft) => learn(draft as View, frame.news));
    }
  };

  const nextInput = (): SeatInput => {
    if (!view || !scenario) throw new Error('not welcomed');
    if (view.nation.turn !== turn) made = 0;
    turn = view.nation.turn;
    const move =
      view.nation.clock === 'planning'
        ? POLICIES[policy]({ view, scenario, made, personDecides: false, pick: (_what, n) => pick(n) })
        : null;
    made += 1;
    const others = scenario.nations.flatMap(({ seats }) => seats.map(({ id }) => id)).filter((id) => id !== seat);
    const message = {
      type: 'sendMessage',
      turn,
      to: [others[pick(others.length)] ?? seat],
      text: `word ${sent}`,
    } as const;
    return move?.input ?? message;
  };

  return {
    seen: () => (view ? { epoch, seq: news.length } : null),
    news,
    learnFrom,
    play: async (line, acknowledged) => {
      let folded = 0;
      const fold = (): void => {
        const until = line.frames.length;
        learnFrom(line, folded);
        folded = until;
      };
      try {
        // The clock may be held; then everything but a message, or everything, is refused, and the player tries again.
        await line.hears('clock', (clock) => clock.phase !== 'waiting');
        for (;;) {
          fold();
          if (!pending) {
            sent += 1;
            pending = { key: `${seat}-${sent}`, input: nextInput() };
          }
          const answer = await line.submit(pending.input, pending.key);
          expect(answer).not.toMatchObject({
            refusal: { refused: expect.stringMatching(/storeFailed|broken|keyReused/) },
          });
          const { key } = pending;
          pending = null;
          if (answer.type === 'accepted') acknowledged(key);
        }
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('the line ended (1006'))) throw error;
      }
      fold();
    },
  };
}
