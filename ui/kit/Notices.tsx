import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from './Button.tsx';
import './Notices.css';
import { dropNotice, type Notice, noticeStore } from './noticeStore.ts';

const STAYS_MILLIS = 8_000;

/** Where notices appear, and the page's one live region. Put once into every page. */
export function Notices() {
  const { shown, spoken } = useStore(noticeStore);
  return (
    <>
      <div className="hidden-text" role="status" aria-live="polite">
        <span key={spoken.count}>{spoken.words}</span>
      </div>
      <div className="notices">
        {shown.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useLingui();
  useEffect(() => {
    const timer = setTimeout(() => dropNotice(notice.id), STAYS_MILLIS);
    return () => clearTimeout(timer);
  }, [notice.id]);
  return (
    <div className={`notice ${notice.tone}`}>
      <span>{notice.words}</span>
      <Button look="quiet" small aria-label={t`Dismiss`} onClick={() => dropNotice(notice.id)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
