/** How browsers reach a server: by which names, over what, and which address its links carry. */
export interface Wire {
  /** Key and certificate as PEM, when it speaks TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** Whether sessions cross a network that anybody on it can read. */
  readonly isPlain: boolean;
  /** Whether a name, as a URL writes it, is one of this server's beside those of loopback. */
  isOwnName(hostname: string): boolean;
  /** The name for links that somebody on the server's own machine asks for; null when nobody else can use them. */
  nameForLinks(): string | null;
}

/** A server for the browsers of its own machine. */
export const LOOPBACK_WIRE: Wire = {
  tls: null,
  isPlain: false,
  isOwnName: () => false,
  nameForLinks: () => null,
};
