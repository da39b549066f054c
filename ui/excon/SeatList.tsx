import { Trans, useLingui } from '@lingui/react/macro';
import { Armchair, Bot } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Nothing } from '../kit/Nothing.tsx';
import { notify } from '../kit/noticeStore.ts';
import { BOT_POLICIES, policyWord } from '../lobby/botPolicies.ts';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { doingWord, type SeatChip, seatChips } from './seatChips.ts';
import './SeatList.css';
import { useCommand } from './useCommand.ts';

const LOOK_AGAIN_MILLIS = 5_000;

/** Every seat and what its person is doing; a press hands it to a bot or back. */
export function SeatList() {
  const { scenario } = useTruth();
  const seats = useConsole((state) => state.control.seats);
  const now = useSlowNow();
  const chips = useMemo(() => seatChips(scenario, seats, now), [scenario, seats, now]);
  return (
    <section className="seats">
      <h3 className="head">
        <Armchair size={14} aria-hidden="true" />
        <Trans>Seats</Trans>
      </h3>
      {chips.length === 0 ? (
        <Nothing icon={Armchair} title={<Trans>This exercise has no seats</Trans>} />
      ) : (
        <ul>
          {chips.map((chip) => (
            <li key={chip.seat}>
              <SeatButton chip={chip} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SeatButton({ chip }: { readonly chip: SeatChip }) {
  const { t } = useLingui();
  const names = useNames();
  const command = useCommand();
  const name = names.seat(chip.seat);
  const silent = chip.silentMinutes;
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const cover = (bot: string | null) => {
    const no = whyNot('cover', phase, link);
    if (no) notify(no, 'warn');
    else
      command(
        { type: 'coverSeat', seat: chip.seat, bot },
        bot === null ? t`${name} is with people again.` : t`A bot holds ${name} now.`,
      );
  };
  return (
    <MenuTrigger>
      <MenuButton className={`seat ${chip.doing} ${silent === null ? '' : 'silent'}`}>
        {chip.doing === 'bot' ? <Bot size={13} aria-hidden="true" /> : <span className="seat-dot" aria-hidden="true" />}
        <b>{name}</b>
        <span>
          {chip.bot === null ? doingWord(chip.doing) : t`Bot: ${policyWord(chip.bot)}`}
          {silent === null ? null : <Trans> · silent {silent} min</Trans>}
        </span>
      </MenuButton>
      <Popover className="menu-pop" placement="bottom start">
        <Menu aria-label={t`Who holds ${name}`} onAction={(key) => cover(key === 'people' ? null : String(key))}>
          {chip.bot === null ? null : (
            <MenuItem id="people" className="menu-item">
              <Trans>Give back to people</Trans>
            </MenuItem>
          )}
          {BOT_POLICIES.filter((policy) => policy !== chip.bot).map((policy) => (
            <MenuItem key={policy} id={policy} className="menu-item" textValue={policyWord(policy)}>
              <Trans>Hand to a bot: {policyWord(policy)}</Trans>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The server's clock, looked at every few seconds: silence is counted in minutes. */
function useSlowNow(): number {
  const { connection } = useTools();
  const [now, setNow] = useState(connection.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [connection]);
  return now;
}
