import { i18n } from '@lingui/core';
import { messages } from './messages/en.po';

/** Loads the words of the interface and makes them the page's language; called once by every entry page and by tests. */
export function startLanguage(): typeof i18n {
  i18n.load('en', messages);
  i18n.activate('en');
  if (typeof document !== 'undefined') document.documentElement.lang = 'en';
  return i18n;
}
