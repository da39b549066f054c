import type { Condition, DeedKind, DeedPattern } from '../../../engine/model/condition.ts';
import type { Effect, OrderType } from '../../../engine/model/order.ts';
import type { NationFile } from '../parts.ts';
import type { StageRow } from '../stageRows.ts';
import { givers, targets } from './givers.ts';
import { type Moment, never, type Outlook, PERHAPS, SURELY } from './outlook.ts';
import type { Reach } from './reach.ts';

type Happened = Extract<Condition, { test: 'happened' }>;
type Field = Exclude<keyof DeedPattern, 'deed'>;

/** Which fields the ledger keeps of each deed; a pattern with another field matches nothing. */
const FIELDS: Readonly<Record<DeedKind, readonly Field[]>> = {
  declared: ['by'],
  shared: ['by', 'to', 'information'],
  detected: ['by', 'asset'],
  impacted: ['to', 'asset'],
  blocked: ['by', 'asset'],
  sealed: ['by', 'asset'],
  requested: ['by', 'to'],
  offered: ['by', 'to'],
  answered: ['by', 'to'],
  protected: ['by', 'asset'],
  stated: ['by'],
  ruled: ['to', 'asset'],
};

/** The order's word that does a deed, for deeds that only an order does. */
const DONE_BY: Readonly<Partial<Record<DeedKind, Effect['do']>>> = {
  declared: 'declare',
  shared: 'share',
  requested: 'request',
  protected: 'protect',
  stated: 'state',
  ruled: 'adjudicate',
};

/** What a stage must do for a deed that follows from stages, and how that is called. */
const BY_STAGES = {
  impacted: { kind: 'strikes', does: 'strikes' },
  blocked: { kind: 'comesIn', does: 'comes in by the door of' },
  detected: { kind: 'opensDoor', does: 'opens a door at' },
} as const satisfies Readonly<Partial<Record<DeedKind, { kind: StageRow['what']; does: string }>>>;

/** Whether a deed can have been done by a moment. */
export function foreseeDeed(condition: Happened, at: Moment, reach: Reach): Outlook {
  const { what, byNations = 1, withinTurns } = condition;
  const fields = FIELDS[what.deed];
  const extra = (Object.keys(what) as (keyof DeedPattern)[]).find(
    (key): key is Field => key !== 'deed' && !fields.includes(key),
  );
  if (extra)
    return never(`\`${what.deed}\` has no \`${extra}\`; it has ${fields.map((one) => `\`${one}\``).join(', ')}`);
  if (byNations > 1 && (!fields.includes('by') || what.by !== undefined)) {
    return never(`${byNations} nations are asked for, and at most one counts here`);
  }
  const nations = reach.parts.nations.length;
  if (byNations > nations) return never(`there are only ${nations} nations`);
  const first = withinTurns === undefined ? 0 : at.turn - withinTurns;
  switch (what.deed) {
    case 'impacted':
    case 'blocked':
    case 'detected':
      return byStages(what, BY_STAGES[what.deed], first, at, reach);
    default:
      return bySeats(what, byNations, at, reach);
  }
}

/** Deeds that follow from a stage: it strikes, it is blocked, the door that it opened is noticed later. */
function byStages(
  what: DeedPattern,
  { kind, does }: { kind: StageRow['what']; does: string },
  first: number,
  at: Moment,
  { stages }: Reach,
): Outlook {
  const nation = what.deed === 'impacted' ? what.to : what.by;
  const ours = stages.filter(
    (row) => row.what === kind && (what.asset ?? row.asset) === row.asset && (nation ?? row.nation) === row.nation,
  );
  const where = what.asset ? `\`${what.asset}\`` : nation ? `an asset of \`${nation}\`` : 'an asset';
  const [earliest] = ours;
  if (!earliest) return never(`no stage ${does} ${where}${what.asset && nation ? ` of \`${nation}\`` : ''}`);
  if (earliest.turn > at.turn) return never(`the first stage that ${does} ${where} comes in turn ${earliest.turn}`);
  // A door may be noticed long after it was opened, so that only the other two have a turn of their own.
  if (what.deed === 'detected') return PERHAPS;
  const now = ours.filter((row) => row.turn <= at.turn && row.turn >= first);
  if (now.length === 0) return never(`no stage ${does} ${where} in turns ${first} to ${at.turn}`);
  return what.deed === 'impacted' && now.some((row) => row.certain) ? SURELY : PERHAPS;
}

/** Deeds that seats do. */
function bySeats(what: DeedPattern, byNations: number, at: Moment, reach: Reach): Outlook {
  if (at.acted < 1) return never('nobody can have acted before turn 1 opens');
  if (what.by !== undefined && what.by === what.to) return never('a nation does not do this to itself');
  const { parts, orders } = reach;
  if (what.information !== undefined && !reach.information.has(what.information)) {
    return never(`no order that can be given grants \`${what.information}\``);
  }
  const word = DONE_BY[what.deed];
  // Offers, answers and the like need no order of the catalogue.
  if (word === undefined && what.deed !== 'sealed') return PERHAPS;
  const fitting = orders.filter((order) =>
    word ? order.effects.some((effect) => effect.do === word) : order.takesEffect === 'atResolution',
  );
  const does = word ? `does \`${word}\`` : 'waits for the closing';
  if (fitting.length === 0) return never(`no order that can be given ${does}`);
  const doers = new Set(
    fitting.flatMap((order) =>
      givers(order, parts)
        .filter((one) => canAim(order, one, what, parts))
        .map((one) => one.id),
    ),
  );
  if (what.by !== undefined && !doers.has(what.by))
    return never(`no seat of \`${what.by}\` can give an order that ${does}${aim(what)}`);
  if (doers.size < byNations) return never(`only ${doers.size} nations can give an order that ${does}${aim(what)}`);
  return PERHAPS;
}

function canAim(order: OrderType, nation: NationFile, what: DeedPattern, parts: Reach['parts']): boolean {
  return what.asset === undefined || targets(order, nation.id, parts).includes(what.asset);
}

function aim(what: DeedPattern): string {
  return what.asset === undefined ? '' : ` at \`${what.asset}\``;
}
