import { useMemo } from 'react';
import { useKnown } from './deskContext.ts';
import { type AssetState, assetStates } from './model/assetState.ts';

/** How every own asset stands now. */
export function useAssetStates(): readonly AssetState[] {
  const { view, scenario } = useKnown();
  return useMemo(() => assetStates(view, scenario), [view, scenario]);
}
