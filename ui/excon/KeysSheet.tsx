import { Trans } from '@lingui/react/macro';
import { Sheet } from '../kit/Sheet.tsx';
import { useConsole, useTools } from './console.ts';

/** The keys of the console, and the switch that turns single keys off. */
export function KeysSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { store } = useTools();
  const singleKeys = useConsole((state) => state.singleKeys);
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>Keys</Trans>}>
      <dl className="excon-keys">
        <dt>
          <kbd>B</kbd>
        </dt>
        <dd>
          <Trans>Hide the truth from passers-by, and show it again</Trans>
        </dd>
        <dt>
          <kbd>W</kbd>
        </dt>
        <dd>
          <Trans>Blank the wall, and show it again</Trans>
        </dd>
        <dt>
          <kbd>N</kbd>
        </dt>
        <dd>
          <Trans>Write a note</Trans>
        </dd>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>
          <Trans>From panel to panel: MSEL, map, control, tables, log</Trans>
        </dd>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>
          <Trans>Inside a list or a table; on the map, the arrow keys move it</Trans>
        </dd>
        <dt>
          <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd>
        </dt>
        <dd>
          <Trans>On the map: nearer, further, all of it</Trans>
        </dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>
          <Trans>Close a dialog, let go of the selected site</Trans>
        </dd>
      </dl>
      <label className="excon-check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => store.setState({ singleKeys: event.target.checked })}
        />
        <Trans>Single keys work (B, W and N). Switch this off if you dictate text.</Trans>
      </label>
    </Sheet>
  );
}
