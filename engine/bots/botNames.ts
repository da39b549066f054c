/** The policies that can hold a seat. */
export const BOT_NAMES = ['passive', 'isolationist', 'by-the-book', 'cooperative', 'random'] as const;
export type BotName = (typeof BOT_NAMES)[number];
