/** Tells on stderr how far a command has come: one line that renews itself on a terminal, else a line each tenth. */
export function makeProgress(
  what: string,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
): (done: number) => void {
  let told = -1;
  return (done) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    const step = out.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step === told || (!out.isTTY && step === 0)) return;
    told = step;
    const line = `${what}: ${done} of ${total} (${step} %)`;
    if (out.isTTY) out.write(`\r${line}${done === total ? '\n' : ''}`);
    else out.write(`${line}\n`);
  };
}
