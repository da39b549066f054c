// The certificate library finds its parts through this one, so it comes first.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A key and a certificate that it has signed for itself. It vouches for these names only and for no other certificate. */
export async function selfSigned(options: {
  /** DNS names and addresses by which browsers reach the server. */
  readonly names: readonly string[];
  readonly fromMillis: number;
  readonly untilMillis: number;
}): Promise<{ readonly key: string; readonly cert: string }> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.createSelfSigned({
    // Positive, and never twice the same for one name: browsers refuse a known issuer with a known number and another key.
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    name: 'CN=Longtable, O=EXERCISE',
    notBefore: new Date(options.fromMillis),
    notAfter: new Date(options.untilMillis),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        options.names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
    ],
  });
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { key: `${key}\n`, cert: `${cert.toString('pem')}\n` };
}
