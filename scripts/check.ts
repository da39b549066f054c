/**
 * Checks the scenario in a folder and says what is wrong, where, and what would be right.
 *
 *   npm run -s check -- scenarios/first-light [--json] [--no-dry-run]
 */
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  process.stderr.write(
    `longtable needs Node 24 or newer, this is ${process.version}; run it as \`npm run -s check\`.\n`,
  );
  process.exit(1);
}
const { checkCommand } = await import('./check/checkCommand.ts');
const { output, ok } = await checkCommand(process.argv.slice(2));
process.stdout.write(output);
process.exitCode = ok ? 0 : 1;

export {};
