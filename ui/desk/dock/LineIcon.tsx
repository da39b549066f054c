import {
  Check,
  CircleAlert,
  DoorOpen,
  FileText,
  Handshake,
  KeyRound,
  type LucideIcon,
  Radar,
  Share2,
  Truck,
  WifiOff,
  X,
} from 'lucide-react';
import type { Line } from '../../../engine/view/view.ts';

/** Whether a line is good or bad news. */
export function lineTone(line: Line): 'good' | 'bad' | 'note' {
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
      return line.outcome === 'worked' ? 'good' : 'bad';
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
};

/** The icon of a report's line; the sentence beside it says the same. */
export function LineIcon({ line }: { readonly line: Line }) {
  const Icon = line.line === 'order' && line.outcome === 'failed' ? X : ICONS[line.line];
  return <Icon size={14} aria-hidden="true" />;
}
