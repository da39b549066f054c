import { useLingui } from '@lingui/react/macro';
import { Eye, Handshake, type LucideIcon, OctagonPause, Send, TriangleAlert } from 'lucide-react';
import type { MarkKind } from '../model/turnMarks.ts';

const ICONS: Readonly<Record<MarkKind, LucideIcon>> = {
  stage: TriangleAlert,
  noticed: Eye,
  shared: Send,
  help: Handshake,
  stop: OctagonPause,
};

/** The sign of a mark; its word stands in the legend. */
export function MarkIcon({ kind }: { readonly kind: MarkKind }) {
  const Icon = ICONS[kind];
  return <Icon className={`mark-icon ${kind}`} size={13} strokeWidth={2.2} aria-hidden="true" />;
}

/** The word for a mark. */
export function useMarkWord(): (kind: MarkKind) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case 'stage':
        return t`attack`;
      case 'noticed':
        return t`noticed`;
      case 'shared':
        return t`told another nation`;
      case 'help':
        return t`help on site`;
      case 'stop':
        return t`real-world stop`;
    }
  };
}
