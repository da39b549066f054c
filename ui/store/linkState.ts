/** Why a connection is not tried again by itself. */
export type ClosedWhy = 'noSession' | 'replaced' | 'revoked' | 'wrongProtocol' | 'malformed';

/** How the connection to the room stands. */
export type LinkState =
  | { readonly is: 'connecting' }
  | { readonly is: 'live' }
  | { readonly is: 'waiting'; readonly attempt: number; readonly nextAtMillis: number }
  | { readonly is: 'closed'; readonly why: ClosedWhy };
