import { portableSha256 } from '../../../engine/run/portableSha256.ts';
import type { FromWorker } from '../opened.ts';
import { openText } from './openText.ts';

// One file a worker: the page ends it when it has answered, or when somebody opens another file meanwhile.
self.onmessage = ({ data }: MessageEvent<string>) => {
  const tell = (message: FromWorker) => self.postMessage(message);
  tell(openText(data, portableSha256, (step) => tell({ is: 'step', step })));
};
