import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components';
import { Sheet } from '../kit/Sheet.tsx';
import { useText } from '../kit/useText.ts';
import { kindWord } from '../kit/vocabulary.ts';
import { DOCK_TABS } from '../store/deskState.ts';
import { openOrder } from './actions/openOrder.ts';
import { useDesk, useKnown } from './deskContext.ts';
import { useTabWord } from './dock/useTabWord.ts';
import './Palette.css';

interface PaletteProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Finds an order, a site or a tab by a few letters: every way of the mouse, by keyboard. Opens with Ctrl K. */
export function Palette({ open, onOpen, onClose }: PaletteProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onOpen();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpen]);
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>Find an order, a site or a tab</Trans>}>
      <Finder onClose={onClose} />
    </Sheet>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const text = useText();
  const desk = useDesk();
  const tabWord = useTabWord();
  const { view, scenario } = useKnown();
  const { contains } = useFilter({ sensitivity: 'base' });
  const own = scenario.nations.find((nation) => nation.id === view.nation.nation)?.assets ?? [];
  const choose = (key: string) => {
    const [what, id = ''] = key.split(' ');
    if (what === 'order') openOrder(desk, id);
    if (what === 'asset') desk.store.setState({ selected: id });
    if (what === 'tab') desk.store.setState({ dock: DOCK_TABS.find((tab) => tab === id) ?? 'report' });
    onClose();
  };
  const rows = [
    ...scenario.orders.map((order) => ({
      key: `order ${order.id}`,
      name: `${order.id} ${text(order.name)}`,
      kind: t`Order`,
    })),
    ...own.map((asset) => ({ key: `asset ${asset.id}`, name: text(asset.name), kind: kindWord(asset.kind) })),
    ...DOCK_TABS.map((tab) => ({ key: `tab ${tab}`, name: tabWord(tab), kind: t`Tab` })),
  ];
  return (
    <Autocomplete filter={contains}>
      <div className="palette">
        <TextField autoFocus aria-label={t`Find`}>
          <Input className="input" placeholder={t`Type a few letters`} />
        </TextField>
        <Menu className="palette-list" aria-label={t`Found`} items={rows} onAction={(key) => choose(String(key))}>
          {(row) => (
            <MenuItem id={row.key} className="palette-item" textValue={row.name}>
              <span>{row.name}</span>
              <small>{row.kind}</small>
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}
