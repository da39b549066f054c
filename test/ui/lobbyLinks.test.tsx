import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ExerciseBadge, ExerciseBanner } from '../../ui/kit/ExerciseBanner.tsx';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { Controllers } from '../../ui/lobby/Controllers.tsx';
import type { Controller } from '../../ui/lobby/hostData.ts';
import { OneLink } from '../../ui/lobby/OneLink.tsx';
import { QrCode } from '../../ui/lobby/QrCode.tsx';
import { freshKey } from '../../ui/net/freshKey.ts';
import { isWirePlain } from '../../ui/net/wire.ts';

const i18n = startLanguage();
const draw = (what: React.ReactNode) => renderToStaticMarkup(<I18nProvider i18n={i18n}>{what}</I18nProvider>);
const LINK = 'https://192.168.100.200:8080/join#X0qzF5ilRIWZDjV1u7aGj_MSBvsGQyrjjkibuG8ic-E';

test('a QR code is square, has its three finders inside a light border, and differs with the link', () => {
  const html = draw(<QrCode label="KES CIV" url={LINK} />);
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1]);
  // A link of this length fits version 5: 37 modules and a border of four on each side.
  expect(size).toBe(45);
  const dark = new Set([...html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const isDark = (x: number, y: number) => dark.has(`${x} ${y}`);
  for (const [left, top] of [
    [4, 4],
    [34, 4],
    [4, 34],
  ] as const) {
    for (let i = 0; i < 7; i += 1) {
      expect([isDark(left + i, top), isDark(left + i, top + 6), isDark(left, top + i)]).toEqual([true, true, true]);
      expect(isDark(left + 3, top + 3)).toBe(true);
      expect(isDark(left + 1, top + 1)).toBe(false);
    }
  }
  for (let i = 0; i < size; i += 1) for (const edge of [0, 3, 41, 44]) expect(isDark(i, edge)).toBe(false);
  expect(html).toContain('aria-label="KES CIV"');
  expect(draw(<QrCode label="KES CIV" url={`${LINK.slice(0, -1)}F`} />)).not.toBe(html);
});

test('a link offers to put out whoever has the seat, only when somebody has', () => {
  const link = (takeBack?: () => void) =>
    draw(<OneLink name="KES CIV" url={LINK} copy={async () => true} takeBack={takeBack} />);
  expect(link()).toContain('QR code');
  expect(link()).not.toContain('end the old browser');
  expect(link(() => {})).toContain('New link, and end the old browser');
});

test('controllers are listed from the second on, and all but this browser can be ended', () => {
  const rows: Controller[] = [
    { id: 'a', sinceMillis: 0, connected: true, own: true },
    { id: 'b', sinceMillis: 60_000, connected: false, own: false },
  ];
  const list = (shown: Controller[]) => draw(<Controllers list={shown} end={async () => true} />);
  expect(list(rows.slice(0, 1))).toBe('');
  const html = list(rows);
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toContain('End controller 2');
  expect(html).toContain('not here');
});

test('only a page that came in the clear over a network is called readable, and it says so beside the marking', () => {
  const page = (protocol: string, hostname: string) => isWirePlain({ protocol, hostname });
  expect(page('http:', '192.168.7.4')).toBe(true);
  expect(page('https:', '192.168.7.4')).toBe(false);
  for (const own of ['localhost', '127.0.0.1', '[::1]']) expect(page('http:', own)).toBe(false);
  const marked = () => draw([<ExerciseBanner key="strip" />, <ExerciseBadge key="badge" />]);
  expect(marked()).not.toMatch(/not encrypted/i);
  Object.assign(globalThis, { location: { protocol: 'http:', hostname: '192.168.7.4' } });
  try {
    expect(marked().match(/not encrypted/gi)).toHaveLength(2);
  } finally {
    Reflect.deleteProperty(globalThis, 'location');
  }
});

test('keys differ, and need nothing that browsers keep from pages over plain HTTP', () => {
  const whole = crypto.randomUUID;
  Object.assign(crypto, { randomUUID: undefined });
  try {
    const keys = Array.from({ length: 100 }, freshKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{32}$/);
  } finally {
    Object.assign(crypto, { randomUUID: whole });
  }
});
