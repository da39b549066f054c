import type { FromWorker } from '../opened.ts';
import { openText } from './openText.ts';
import { portableTools } from './portableTools.ts';

const loading = portableTools();

async function answer(text: string): Promise<void> {
  const tell = (message: FromWorker) => self.postMessage(message);
  tell(openText(text, await loading, (step) => tell({ is: 'step', step })));
}

// One file a worker: the page ends it when it has answered, or when somebody opens another file meanwhile.
self.onmessage = ({ data }: MessageEvent<string>) => {
  // A promise that breaks in a worker is told to nobody; reported, it reaches the page like any other error.
  answer(data).catch(reportError);
};
