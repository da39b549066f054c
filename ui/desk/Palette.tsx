import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components';
import { roleOf } from '../../engine/model/roleOf.ts';
import { ScrollArea } from '../kit/ScrollArea.tsx';
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
  /** How the desk works, in place of the palette. */
  readonly onGuide: () => void;
}

/** Finds an order, a site or a tab by a few letters: every way of the mouse, by keyboard. Opens with Ctrl K. */
export function Palette({ open, onOpen, onClose, onGuide }: PaletteProps) {
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
      <Finder onClose={onClose} onGuide={onGuide} />
    </Sheet>
  );
}

function Finder({ onClose, onGuide }: Pick<PaletteProps, 'onClose' | 'onGuide'>) {
  const { t } = useLingui();
  const text = useText();
  const desk = useDesk();
  const tabWord = useTabWord();
  const { view, scenario } = useKnown();
  const { contains } = useFilter({ sensitivity: 'base' });
  const own = scenario.nations.find((nation) => nation.id === view.nation.nation)?.assets ?? [];
  const role = roleOf(scenario, view.seat.seat);
  // The keyboard goes where the eye goes, once the sheet has given the focus back to where it was before.
  const showTab = (id: string) => {
    desk.store.setState({ dock: DOCK_TABS.find((tab) => tab === id) ?? 'report' });
    setTimeout(() => document.querySelector<HTMLElement>('#dock [role="tab"][aria-selected="true"]')?.focus(), 100);
  };
  const choose = (key: string) => {
    const [what, id = ''] = key.split(' ');
    if (what === 'order') openOrder(desk, id);
    if (what === 'asset') desk.store.setState({ selected: id });
    if (what === 'guide') return onGuide();
    onClose();
    if (what === 'tab') showTab(id);
  };
  const rows = [
    ...scenario.orders
      .filter((order) => order.roles.includes(role))
      .map((order) => ({
        key: `order ${order.id}`,
        name: `${order.id} ${text(order.name)}`,
        kind: t`Order`,
      })),
    ...own.map((asset) => ({ key: `asset ${asset.id}`, name: text(asset.name), kind: kindWord(asset.kind) })),
    ...DOCK_TABS.map((tab) => ({ key: `tab ${tab}`, name: tabWord(tab), kind: t`Tab` })),
    { key: 'guide', name: t`How this desk works`, kind: t`Help` },
  ];
  return (
    <Autocomplete filter={contains}>
      <div className="palette">
        <TextField autoFocus aria-label={t`Find`}>
          <Input className="input" placeholder={t`Type a few letters`} />
        </TextField>
        <ScrollArea label={t`Found`} className="palette-list">
          <Menu aria-label={t`Found`} items={rows} onAction={(key) => choose(String(key))}>
            {(row) => (
              <MenuItem id={row.key} className="palette-item" textValue={row.name}>
                <span>{row.name}</span>
                <small>{row.kind}</small>
              </MenuItem>
            )}
          </Menu>
        </ScrollArea>
      </div>
    </Autocomplete>
  );
}
