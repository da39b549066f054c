import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './StandStill.css';

/**
 * The one notice while everything stands still for something real. It lies over all else, takes the focus and gives it back
 * where it was; no key closes it. `children`: what only this screen adds, as control's button.
 */
export function StandStill({ open, label, children }: StandStillProps) {
  return (
    <ModalOverlay className="stand-still" isOpen={open} isDismissable={false} isKeyboardDismissDisabled>
      <Modal>
        <Dialog role="alertdialog">
          <p className="stand-still-label">{label ?? <Trans>REAL WORLD</Trans>}</p>
          <Heading slot="title" level={2}>
            <Trans>This is not part of the exercise.</Trans>
          </Heading>
          <p>
            <Trans>Everything stands still. Exercise control will speak.</Trans>
          </p>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface StandStillProps {
  readonly open: boolean;
  /** The scenario's own name for it; null where it has none. */
  readonly label: string | null;
  readonly children?: ReactNode;
}
