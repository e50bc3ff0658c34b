/** Entry of a worker thread in tests: lets Node read the TypeScript of the fake worker. */
import { register } from 'tsx/esm/api';

register();
await import('./fake-worker.ts');
