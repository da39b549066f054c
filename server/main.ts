/**
 * The server of Longtable: exercises on this machine, for the browsers on it.
 *
 *   node dist/server/main.js [--port 8080] [--host localhost] [--data .longtable] [--pages dist/ui]
 *
 *   --port   the port to listen on; without it 8080, or the next one that is free. 0 takes any free port.
 *   --host   localhost, 127.0.0.1 or ::1; the server answers on this machine only.
 *   --data   the folder that keeps the exercises; made when missing, held by one server at a time.
 *   --pages  the folder of the built pages; a test of the server alone gives its own.
 *
 * It reads no environment variables. Tests that script the time make a server in their own process (createServer.ts).
 */
const MAJOR = Number(process.versions.node.split('.')[0]);

if (MAJOR < 24) {
  process.stderr.write(
    `longtable: this is Node ${process.versions.node}; start it with \`npm start\`, which brings Node 24.\n`,
  );
  process.exit(1);
}
const { run } = await import('./main/run.ts');
await run(process.argv.slice(2));
