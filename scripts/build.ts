import './requireNode.ts';
import { ensureBuilt } from './build/ensureBuilt.ts';

/** `npm run build`: makes dist/ui and dist/server fit their sources. */
try {
  await ensureBuilt(['ui', 'server'], (sentence) => process.stderr.write(`longtable: ${sentence}\n`));
} catch (error) {
  process.stderr.write(`longtable: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
