import { EllipsisVertical } from 'lucide-react';
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import './ActionMenu.css';

/** One thing that can be done, with what it does or why it cannot be done now. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly says: string;
  readonly greyed?: boolean;
  readonly act: () => void;
}

/** What is done seldom, behind one small button. */
export function ActionMenu({ label, actions }: { readonly label: string; readonly actions: readonly MenuAction[] }) {
  return (
    <MenuTrigger>
      <MenuButton className="btn quiet small" aria-label={label}>
        <EllipsisVertical size={15} aria-hidden="true" />
      </MenuButton>
      <Popover className="menu-pop" placement="bottom end">
        <p className="menu-head">{label}</p>
        <Menu
          aria-label={label}
          disabledKeys={actions.filter(({ greyed }) => greyed).map(({ id }) => id)}
          onAction={(key) => actions.find(({ id }) => id === key)?.act()}
        >
          {actions.map(({ id, label: name, says }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={name}>
              <Text slot="label">{name}</Text>
              <Text slot="description">{says}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
