import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import './Sheet.css';

export interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** `side` stands at the end edge and leaves the rest of the screen in sight. */
  readonly place?: 'centre' | 'side';
  readonly children: ReactNode;
}

/** A dialog that somebody asked for. Focus goes in and comes back; Escape closes it. Never opened by the exercise itself. */
export function Sheet({ open, onClose, title, place = 'centre', children }: SheetProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      className="sheet-back"
      data-side={place === 'side' || undefined}
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="sheet">
        <Dialog>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" small aria-label={t`Close`} onClick={onClose}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          <div className="sheet-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
