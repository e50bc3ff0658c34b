import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from './third-party-notices.mjs';

/**
 * Called by electron-builder with the packed folder: drops the default app, which a custom Electron folder leaves
 * behind, and adds the licences of everything that was bundled.
 * @param {{ appOutDir: string, packager: { getResourcesDir(folder: string): string } }} context
 */
export default async function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  writeFileSync(join(appOutDir, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
}
