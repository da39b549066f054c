import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import type { Text } from '../../engine/model/ids.ts';
import { text } from './text.ts';

/** Scenario texts in the language of the page. */
export function useText(): (words: Text) => string {
  const { i18n } = useLingui();
  return useCallback((words: Text) => text(words, i18n.locale), [i18n.locale]);
}
