import { useLingui } from '@lingui/react/macro';
import type { LinkState } from '../store/linkState.ts';
import { useDeskState } from './deskContext.ts';

/** What to say about the connection: nothing while it is live. */
export function useLinkWords(): (link: LinkState) => { readonly title: string; readonly says: string } | null {
  const { t } = useLingui();
  const observes = useDeskState((state) => state.browser?.observer === true);
  return (link) => {
    switch (link.is) {
      case 'live':
        return null;
      case 'connecting':
        return { title: t`Connecting`, says: t`Your drafts are safe in this browser.` };
      case 'waiting':
        return {
          title: t`Reconnecting`,
          says: t`Your drafts are safe. Attempt ${link.attempt}; the page goes on trying by itself.`,
        };
      case 'closed':
        return closedWords(link.why);
    }
  };

  function closedWords(why: Extract<LinkState, { is: 'closed' }>['why']) {
    switch (why) {
      case 'noSession':
        return {
          title: t`This browser has no seat here`,
          says: t`Open the link that you were given once more in this browser, or ask EXCON for a fresh one.`,
        };
      case 'replaced':
        return {
          title: t`Another browser holds the pen`,
          says: t`The seat was opened elsewhere. Your drafts stay in this browser. Reload to take the pen back.`,
        };
      case 'revoked':
        if (observes)
          return {
            title: t`You do not read along any more`,
            says: t`Ask exercise control for a fresh link if you should.`,
          };
        return {
          title: t`EXCON has given this seat away`,
          says: t`Ask EXCON for a fresh link. Your drafts stay in this browser.`,
        };
      case 'wrongProtocol':
        return { title: t`This page is older than the exercise`, says: t`Reload it; your drafts are safe.` };
      case 'malformed':
        return {
          title: t`The room did not understand this page`,
          says: t`Reload it; your drafts are safe. If it happens again, tell EXCON.`,
        };
    }
  }
}
