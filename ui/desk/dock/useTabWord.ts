import { useLingui } from '@lingui/react/macro';
import type { DockTab } from '../../store/deskState.ts';

/** The name of a tab of the dock. */
export function useTabWord(): (tab: DockTab) => string {
  const { t } = useLingui();
  return (tab) => {
    switch (tab) {
      case 'report':
        return t`Report`;
      case 'assets':
        return t`Assets`;
      case 'messages':
        return t`Messages`;
      case 'help':
        return t`Help board`;
      case 'information':
        return t`Information`;
      case 'people':
        return t`People`;
    }
  };
}
