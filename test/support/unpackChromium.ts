import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './sourceFile.ts';

/** The Chromium of the npm package, unpacked: the program, its fonts, and the libraries a bare machine may lack. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly fonts: string;
  readonly libraries: string;
}

/** The package's own looks for its fonts in the folders of a cloud provider. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The package, or null on a machine where npm left this optional dependency out. */
async function load(): Promise<{ inflate(file: string): Promise<string>; folder: string } | null> {
  try {
    const { inflate } = await import('@sparticuz/chromium');
    return { inflate, folder: dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))) };
  } catch {
    return null;
  }
}

function at(folder: string): UnpackedChromium {
  return {
    executablePath: join(folder, 'chromium'),
    fonts: join(folder, 'fonts'),
    libraries: join(folder, 'al2023', 'lib'),
  };
}

/**
 * Unpacks the npm package once into `.cache`. It is made whole under a passing name and then renamed: a run that is killed
 * half-way, or two at once, never leave half a browser behind. SwiftShader must lie beside the program, else WebGL is
 * lost without a word.
 */
export async function unpackChromium(): Promise<UnpackedChromium | null> {
  const shipped = await load();
  if (!shipped) return null;
  const { version }: { version: string } = JSON.parse(readFileSync(join(shipped.folder, 'package.json'), 'utf8'));
  const cache = join(ROOT, '.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return at(home);

  mkdirSync(cache, { recursive: true });
  const passing = mkdtempSync(join(cache, 'chromium-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = passing; // the package knows no other way to be told where to unpack
  try {
    if (tmpdir() !== passing) throw new Error('TMPDIR is not heeded, so Chromium would be unpacked elsewhere');
    for (const part of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await shipped.inflate(join(shipped.folder, 'bin', part));
    }
    writeFileSync(join(at(passing).fonts, 'fonts.conf'), FONTS_CONF);
    renameSync(passing, home);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // there when another run was faster
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return at(home);
}
