import { defineConfig } from '@lingui/cli';

/** Where the words of the interface are extracted to; the words of an exercise are scenario data and never come here. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/ui/kit/messages/{locale}', include: ['<rootDir>/ui'] }],
  orderBy: 'messageId',
});
