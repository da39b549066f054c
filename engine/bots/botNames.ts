/** The policies that can hold a seat. */
export const BOT_NAMES = ['passive', 'by-the-book', 'random'] as const;
export type BotName = (typeof BOT_NAMES)[number];
