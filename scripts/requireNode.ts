/** Imported first by every command: stops with one sentence where Node is older than the one the lockfile brings. */
const OLDEST_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
  process.stderr.write(
    `longtable: this needs Node ${OLDEST_MAJOR}, and ${process.version} runs it; start it through npm, which brings its own.\n`,
  );
  process.exit(1);
}
