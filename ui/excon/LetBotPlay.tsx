import { Trans, useLingui } from '@lingui/react/macro';
import { Bot } from 'lucide-react';
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { SeatId } from '../../engine/model/ids.ts';
import { notify } from '../kit/noticeStore.ts';
import { BOT_POLICIES, policyMeaning, policyWord } from '../lobby/botPolicies.ts';
import { whyNot } from './clockActions.ts';
import { useConsole } from './console.ts';
import { useCommand } from './useCommand.ts';

/** Lets a bot play a person's seat: a menu of the policies, each with what it does. */
export function LetBotPlay({ seat, name }: { readonly seat: SeatId; readonly name: string }) {
  const { t } = useLingui();
  const command = useCommand();
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const cover = (bot: string) => {
    const no = whyNot('cover', phase, link);
    if (no) notify(no, 'warn');
    else command({ type: 'coverSeat', seat, bot }, t`A bot plays ${name} now.`);
  };
  return (
    <MenuTrigger>
      <MenuButton className="btn quiet small" aria-label={t`Let a bot play ${name}`}>
        <Bot size={15} aria-hidden="true" />
      </MenuButton>
      <Popover className="menu-pop" placement="bottom end">
        <p className="menu-head">
          <Trans>Let a bot play {name}</Trans>
        </p>
        <Menu aria-label={t`Let a bot play ${name}`} onAction={(key) => cover(String(key))}>
          {BOT_POLICIES.map((policy) => (
            <MenuItem key={policy} id={policy} className="menu-item" textValue={policyWord(policy)}>
              <Text slot="label">{policyWord(policy)}</Text>
              <Text slot="description">{policyMeaning(policy)}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
