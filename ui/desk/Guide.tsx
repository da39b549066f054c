import { Trans } from '@lingui/react/macro';
import { Sheet } from '../kit/Sheet.tsx';
import { GuideList } from './GuideList.tsx';

/** How the desk works, on one sheet that anybody can open again. */
export function Guide({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>How this desk works</Trans>}>
      <GuideList />
    </Sheet>
  );
}
