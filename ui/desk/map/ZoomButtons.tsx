import { useLingui } from '@lingui/react/macro';
import { LocateFixed, Maximize, Minus, Plus } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import type { Scene } from '../../scene/scene.ts';
import { useDeskState } from '../deskContext.ts';

/** Nearer, further, everything, and to what is selected. */
export function ZoomButtons({ scene }: { readonly scene: Scene | null }) {
  const { t } = useLingui();
  const selected = useDeskState((state) => state.selected);
  return (
    <fieldset className="overlay map-zoom" aria-label={t`Map view`}>
      {selected ? (
        <Button look="quiet" small aria-label={t`Go to the selected site`} onClick={() => scene?.panTo(selected)}>
          <LocateFixed size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <Button look="quiet" small aria-label={t`Zoom in`} onClick={() => scene?.zoomBy(1.4)}>
        <Plus size={16} aria-hidden="true" />
      </Button>
      <Button look="quiet" small aria-label={t`Zoom out`} onClick={() => scene?.zoomBy(1 / 1.4)}>
        <Minus size={16} aria-hidden="true" />
      </Button>
      <Button look="quiet" small aria-label={t`Show the whole map`} onClick={() => scene?.fit()}>
        <Maximize size={16} aria-hidden="true" />
      </Button>
    </fieldset>
  );
}
