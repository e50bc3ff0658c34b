import type { WorkbenchHost } from '../../contract/host';
import { createBrowserHost } from './browser/browser-host';

declare global {
  interface Window {
    /** Put here by the preload script of the desktop window. */
    readonly shoryokuHost?: WorkbenchHost;
  }
}

/** The desktop window brings its own host; everywhere else the page runs the simulator in a worker. */
export const chooseHost = (): WorkbenchHost => window.shoryokuHost ?? createBrowserHost();
