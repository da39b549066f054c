/**
 * The server of Longtable: exercises on this machine, for the browsers on it or on its network.
 *
 *   node dist/server/main.js [--port 8080] [--host localhost] [--lan | --lan-http] [--name NAME] [--data .longtable]
 *                            [--pages dist/ui]
 *
 *   --port      the port to listen on; without it 8080, or the next one that is free. 0 takes any free port.
 *   --lan       serves the machines of the same network over TLS, with a certificate that it makes and keeps in the data
 *               folder. Without it and --lan-http the server answers on this machine only.
 *   --lan-http  the same in the clear: whoever is on the network can read and change everything.
 *   --host      localhost, 127.0.0.1 or ::1; with --lan or --lan-http the one address of this machine to answer at.
 *   --name      a further name or address by which the network knows this machine; may be given several times.
 *   --data      the folder that keeps the exercises; made when missing, held by one server at a time.
 *   --pages     the folder of the built pages; a test of the server alone gives its own.
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
