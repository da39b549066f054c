import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { type Names, namesOf } from '../kit/names.ts';
import { useKnown } from './deskContext.ts';

/** The scenario's names in the language of the page. */
export function useNames(): Names {
  const { i18n } = useLingui();
  const { scenario } = useKnown();
  return useMemo(() => namesOf(scenario, i18n.locale), [scenario, i18n.locale]);
}
