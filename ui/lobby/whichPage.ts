/** What the address asks for: to join with a link, or the lobby. */
export type LobbyPage = { readonly page: 'join'; readonly token: string } | { readonly page: 'lobby' };

/** Reads the address. The token stands in the fragment, which browsers do not send to any server. */
export function whichPage(path: string, fragment: string): LobbyPage {
  if (path.replace(/\/+$/, '') !== '/join') return { page: 'lobby' };
  return { page: 'join', token: fragment.replace(/^#/, '').trim() };
}
