import {
  Check,
  CircleAlert,
  DoorOpen,
  FileText,
  FlaskConical,
  Gavel,
  Handshake,
  Hourglass,
  KeyRound,
  type LucideIcon,
  Megaphone,
  MessageCircleWarning,
  Radar,
  Share2,
  Truck,
  WifiOff,
  X,
} from 'lucide-react';
import type { Line } from '../../../engine/view/view.ts';

type Tone = 'good' | 'bad' | 'note';
type OrderOutcome = Extract<Line, { line: 'order' }>['outcome'];

const OUTCOME_TONES: Readonly<Record<OrderOutcome, Tone>> = { worked: 'good', failed: 'bad', waits: 'note' };

/** Whether a line is good or bad news. */
export function lineTone(line: Line): Tone {
  switch (line.line) {
    case 'struck':
    case 'serviceLost':
    case 'telemetryLate':
      return 'bad';
    case 'serviceRestored':
    case 'doorShut':
    case 'receipt':
      return 'good';
    case 'order':
      return OUTCOME_TONES[line.outcome];
    case 'rumour':
      return line.spreading ? 'bad' : 'good';
    case 'stated':
      return line.contradicts === null ? 'note' : 'bad';
    case 'laboratory':
      return line.found === 'untreated' ? 'bad' : 'good';
    case 'ruled':
      return line.ruling.verdict === 'grant' ? 'good' : 'note';
    case 'transit':
      return line.arrived ? 'good' : 'note';
    default:
      return 'note';
  }
}

const ICONS: Readonly<Record<Line['line'], LucideIcon>> = {
  struck: CircleAlert,
  serviceLost: CircleAlert,
  serviceRestored: Check,
  doorNoticed: DoorOpen,
  doorShut: KeyRound,
  hunt: Radar,
  order: Check,
  information: FileText,
  shared: Share2,
  brief: FileText,
  telemetryLate: WifiOff,
  transit: Truck,
  receipt: Handshake,
  rumour: MessageCircleWarning,
  stated: Megaphone,
  laboratory: FlaskConical,
  ruled: Gavel,
};

const ORDER_ICONS: Readonly<Record<OrderOutcome, LucideIcon>> = {
  worked: Check,
  failed: X,
  waits: Hourglass,
};

/** The icon of a report's line; the sentence beside it says the same. */
export function LineIcon({ line }: { readonly line: Line }) {
  const Icon = line.line === 'order' ? ORDER_ICONS[line.outcome] : ICONS[line.line];
  return <Icon size={14} aria-hidden="true" />;
}
