import { Trans } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useRoomTools } from '../roomContext.ts';

/** Chooses a file by a button, or takes the one that is dropped anywhere on the page. */
export function ChooseFile({ label, primary = false }: { readonly label: string; readonly primary?: boolean }) {
  const { openFile } = useRoomTools();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) openFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', over);
      window.removeEventListener('drop', drop);
    };
  }, [openFile]);
  const choose = (
    <Button look={primary ? 'primary' : 'plain'} onClick={() => input.current?.click()}>
      <FileUp size={16} aria-hidden="true" />
      {label}
    </Button>
  );
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) openFile(file);
        }}
      />
      {primary ? (
        <div className="front-drop" data-over={isOver || undefined}>
          {choose}
          <span>{isOver ? <Trans>Let go to open it</Trans> : <Trans>or drop it on this page</Trans>}</span>
        </div>
      ) : (
        choose
      )}
    </>
  );
}
