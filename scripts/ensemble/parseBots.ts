import { BOT_NAMES, type BotName } from '../../engine/bots/botNames.ts';
import { UsageError } from '../cli/usageError.ts';

/** Reads the policies that are to be compared. */
export function parseBots(text: string): readonly BotName[] {
  const names = text.split(',').map((part) => {
    const bot = BOT_NAMES.find((name) => name === part.trim());
    if (!bot) throw new UsageError(`There is no policy "${part}"; there are ${BOT_NAMES.join(', ')}.`);
    return bot;
  });
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new UsageError(`--bots names "${twice}" twice; each policy is played once.`);
  return names;
}
