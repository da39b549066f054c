/**
 * What a page may load: files of this server and nothing else, no inline script, no eval. Only a style that carries the
 * response's own nonce may stand in the page itself.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return policy("'self'", nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`);
}

/** What a worker's script may do beside: compile WebAssembly, which EPANET is, and still no eval. It goes by its own policy, not the page's. */
export function workerSecurityPolicy(): string {
  return policy("'self' 'wasm-unsafe-eval'", "'self'");
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
