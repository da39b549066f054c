import { encode } from 'uqr';

/** Light modules around a code, without which cameras do not find it. */
const QUIET = 4;

/** A link as a QR code, drawn on the page itself: the link goes nowhere else. */
export function QrCode({ label, url }: { readonly label: string; readonly url: string }) {
  const { size, data } = encode(url, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
