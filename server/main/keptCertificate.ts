import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

const DAY_MILLIS = 24 * 3_600_000;
/** As long as browsers accept a certificate for; the server makes a new one a month before. */
const VALID_DAYS = 397;
const RENEW_DAYS = 30;

/** The server's key and certificate, with what EXCON reads out so that people know it again. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256, as browsers show it. */
  readonly fingerprint: string;
}

/**
 * The certificate of a data folder: the one kept there while it fits, so that a browser that has accepted it once is not
 * asked again; else a new one. It fits when it is valid for a month more and names everything in `required`.
 */
export async function keptCertificate(options: {
  readonly folder: string;
  readonly required: readonly string[];
  /** Named too when a new one is made; a change here alone makes none, because IPv6 addresses change from day to day. */
  readonly welcome: readonly string[];
  readonly nowMillis: number;
}): Promise<Certificate> {
  const { required, welcome, nowMillis } = options;
  const folder = join(options.folder, 'tls');
  const kept = readKept(folder);
  if (kept && fits(kept, required, nowMillis)) return kept;
  const names = [...new Set([...required, ...welcome])];
  // Loaded only here: most starts need no certificate, or have one.
  const { selfSigned } = await import('./selfSigned.ts');
  const made = await selfSigned({
    names,
    // Laptops whose clocks are late must not find it not valid yet.
    fromMillis: nowMillis - DAY_MILLIS,
    untilMillis: nowMillis + (VALID_DAYS - 1) * DAY_MILLIS,
  });
  // The key first: a stop between the two leaves a pair that does not belong together, and that is found at the next start.
  keep(folder, 'key.pem', made.key);
  keep(folder, 'cert.pem', made.cert);
  return { ...made, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}

function readKept(folder: string): Certificate | null {
  try {
    const [key, cert] = [readFileSync(join(folder, 'key.pem'), 'utf8'), readFileSync(join(folder, 'cert.pem'), 'utf8')];
    const read = new X509Certificate(cert);
    return read.checkPrivateKey(createPrivateKey(key)) ? { key, cert, fingerprint: read.fingerprint256 } : null;
  } catch {
    // Missing, cut short or somebody else's: all the same, a new one is made.
    return null;
  }
}

function fits({ cert }: Certificate, required: readonly string[], nowMillis: number): boolean {
  const read = new X509Certificate(cert);
  const untilMillis = read.validToDate.getTime() - RENEW_DAYS * DAY_MILLIS;
  if (nowMillis < read.validFromDate.getTime() || nowMillis >= untilMillis) return false;
  return required.every((name) => (isIP(name) ? read.checkIP(name) : read.checkHost(name)) !== undefined);
}

/** Writes a file that only its owner may read, all of it or none. */
function keep(folder: string, name: string, pem: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, name);
  writeFileSync(`${path}.new`, pem, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
