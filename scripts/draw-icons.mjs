/** `npm run icons`: draws the app icon into assets/icons as SVG and as PNG of every size that a desktop asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runInForeground } from './child-process.mjs';
import { electronRuntime, machineFlags } from './electron-runtime.mjs';
import { appIcon, iconSizes, monochromeIcon } from './icon/icon-drawing.mjs';

const folder = join(root, 'assets/icons');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.svg'), appIcon(512));
writeFileSync(join(folder, 'icon-monochrome.svg'), monochromeIcon());
const pictures = iconSizes.map((sizePx) => ({ svg: appIcon(sizePx), sizePx, file: join(folder, `${sizePx}x${sizePx}.png`) }));
const { executable } = await electronRuntime();
const withoutScreen = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
process.exit(await runInForeground(executable, [...machineFlags(), ...withoutScreen, join(root, 'scripts/icon/render-in-electron.mjs'), JSON.stringify(pictures)]));
