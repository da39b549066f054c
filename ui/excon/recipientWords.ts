import { t } from '@lingui/core/macro';
import type { SeatId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { roleCode } from '../kit/vocabulary.ts';

/** Who receives an inject, as short as it can be said: "All seats", "All CIV seats", "KES CIV · TAL CIV, MIL". */
export function recipientWords({ nations }: Pick<Scenario, 'nations'>, to: readonly SeatId[]): string {
  const seats = nations.flatMap((nation) => nation.seats);
  const chosen = seats.filter((seat) => to.includes(seat.id));
  if (chosen.length === seats.length) return t`All seats`;
  const roles = [...new Set(chosen.map((seat) => seat.role))];
  const [role] = roles;
  if (role !== undefined && roles.length === 1 && chosen.length === seats.filter((seat) => seat.role === role).length)
    return t`All ${roleCode(role)} seats`;
  return nations
    .flatMap((nation) => {
      const own = nation.seats.filter((seat) => to.includes(seat.id)).map((seat) => roleCode(seat.role));
      return own.length > 0 ? [`${nation.id.toUpperCase()}\u00a0${own.join(',\u00a0')}`] : [];
    })
    .join(' · ');
}
