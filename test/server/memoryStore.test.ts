/** The store that the clock law tears down keeps what every store promises, so that what the law finds is true of the real one. */
import { memoryDisk, memoryStore } from './support/memoryStore.ts';
import { storeContract } from './support/storeContract.ts';

storeContract('the store in memory', () => {
  const disk = memoryDisk();
  return { open: () => memoryStore(disk) };
});
