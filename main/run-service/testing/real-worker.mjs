/** Entry of a worker thread in tests: the real simulator, read as TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('../replication-worker.ts');
