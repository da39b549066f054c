import type { FromWorker, OpenResult, Step } from './opened.ts';

/** Opens a text in a worker, so that the page stays awake. Returns how to give up. */
export function openInWorker(
  text: string,
  tells: { step(step: Step): void; done(result: OpenResult): void },
): () => void {
  const worker = new Worker(new URL('./worker/open.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.is === 'step') return tells.step(data.step);
    worker.terminate();
    tells.done(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    const says = event.message || 'the worker stopped';
    tells.done({ is: 'fault', fault: { code: 'gaveUp', says } });
  };
  worker.postMessage(text);
  return () => worker.terminate();
}
