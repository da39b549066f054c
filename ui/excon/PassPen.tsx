import { Trans, useLingui } from '@lingui/react/macro';
import { PenLine } from 'lucide-react';
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { ChairStatus } from '../../engine/protocol/message.ts';
import { browsersWord } from './chairWords.ts';
import { useTools } from './console.ts';

/** How many browsers hold a seat and which of them writes; a menu gives the pen to another. Nothing for the usual one browser. */
export function PassPen({ chair, name }: { readonly chair: ChairStatus; readonly name: string }) {
  const { t } = useLingui();
  const { connection } = useTools();
  const { seat, pen, browsers } = chair;
  if (browsers.length < 2) return null;
  return (
    <MenuTrigger>
      <MenuButton className="btn quiet small" aria-label={t`Pen of ${name}`}>
        <PenLine size={12} aria-hidden="true" />
        <Trans>
          {browsersWord(chair)}, pen: {pen}
        </Trans>
      </MenuButton>
      <Popover className="menu-pop" placement="bottom start">
        <p className="menu-head">
          <Trans>Give the pen of {name} to</Trans>
        </p>
        <Menu aria-label={t`Give the pen of ${name} to`} onAction={(key) => connection.passPen(seat, Number(key))}>
          {browsers.map(({ browser, agreed }) => (
            <MenuItem key={browser} id={`${browser}`} className="menu-item" textValue={t`Browser ${browser}`}>
              <Text slot="label">
                <Trans>Browser {browser}</Trans>
              </Text>
              <Text slot="description">
                {browser === pen ? t`holds it now` : agreed ? t`reads along` : t`has not read the rules yet`}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
