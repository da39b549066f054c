import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpackChromium.ts';

/** A Chromium that has shown that it starts, and how it was found. */
export interface FoundBrowser {
  readonly how: 'CHROMIUM_PATH' | 'playwright' | 'system' | 'npm';
  readonly executablePath: string;
  /** What its process needs besides our own environment: libraries and fonts the machine lacks. */
  readonly env: Readonly<Record<string, string>>;
}

/** The page is composited without a GPU and WebGL runs on SwiftShader, so that a picture is the same on every machine. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--no-first-run', '--force-color-profile=srgb'],
  ...['--font-render-hinting=none', '--hide-scrollbars'],
];

const SYSTEM_PATHS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
    ...['/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Whether a Chromium is there and starts. On Windows `--version` would open a window, so being there must do. */
function starts(path: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    const version = execFileSync(path, ['--version', '--no-sandbox'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    return /Chrom|Edge/.test(version);
  } catch {
    return false;
  }
}

async function npmChromium(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const unpacked = await unpackChromium();
  if (!unpacked) return null;
  const { executablePath, fonts, libraries } = unpacked;
  const font = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts };
  // The libraries were built for another system: they help only where the machine's own are missing.
  const before = process.env.LD_LIBRARY_PATH;
  const shipped = { ...font, LD_LIBRARY_PATH: before ? `${before}:${libraries}` : libraries };
  const env = [font, shipped].find((candidate) => starts(executablePath, candidate));
  return env ? { how: 'npm', executablePath, env } : null;
}

/** Finds a Chromium that starts: the one asked for, playwright's own, the system's, or the one that came from npm. */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    // Whoever names a browser wants that one; another in its place would be a silent surprise.
    if (!starts(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which does not start.`);
    return { how: 'CHROMIUM_PATH', executablePath: asked, env: {} };
  }
  const own = chromium.executablePath();
  if (starts(own)) return { how: 'playwright', executablePath: own, env: {} };
  const system = SYSTEM_PATHS[process.platform]?.find((path) => starts(path));
  if (system) return { how: 'system', executablePath: system, env: {} };
  const shipped = await npmChromium();
  if (shipped) return shipped;
  throw new Error(
    'No Chromium starts here. Install one (`apt-get install -y chromium`, or Chrome), ' +
      'or run `npx playwright-core install chromium`, or set CHROMIUM_PATH.',
  );
}

/** A headless Chromium that draws alike everywhere; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: FLAGS, headless: true, env: { ...process.env, ...env } });
}
