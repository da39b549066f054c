import { execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../sourceFile.ts';
import type { AnswerOfNode, AskedOfNode } from './engineInNode.ts';

/** Why a comparison with Node 22 was left out, where it was. */
export const NO_NODE_22 = 'Node 22 is not at hand: `npm test` fetches it, or NODE_22 names one';

/** A Node 22 that has shown that it starts: the one asked for, or the one fetched beside the project; null where there is none. */
export function findNode22(): string | null {
  const asked = process.env.NODE_22;
  if (asked) {
    if (!isNode22(asked)) throw new Error(`NODE_22 names ${asked}, which is no Node 22 that starts.`);
    return asked;
  }
  const fetched = globSync('.cache/node22/node_modules/node-*/bin/node{,.exe}', { cwd: ROOT });
  return fetched.map((path) => join(ROOT, path)).find(isNode22) ?? null;
}

function isNode22(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return execFileSync(path, ['-v'], { encoding: 'utf8' }).startsWith('v22.');
  } catch {
    return false;
  }
}

/** What another Node makes of the same runs and seeds, in a process of its own. It reads our sources as they are. */
export async function askNode(node: string, asked: AskedOfNode): Promise<AnswerOfNode> {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'engineInNode.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(asked));
  const [answer, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done)),
  ]);
  if (code !== 0) throw new Error(`${node} ended with ${code}`);
  return JSON.parse(answer);
}
