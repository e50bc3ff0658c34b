/** `npm run build`: main, preload and renderer into out/, only when a source is newer than the last build. */
import { prepare } from './bootstrap.mjs';

await prepare({ build: true });
