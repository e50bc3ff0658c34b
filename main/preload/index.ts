import { contextBridge, ipcRenderer } from 'electron';
import type { WorkbenchHost } from '../../contract/host';
import { createElectronHost } from './electron-host';

/** Entry of the sandboxed preload: the only thing the page gets is the host port, and no way to any other channel. */
const host: WorkbenchHost = createElectronHost(ipcRenderer, process.argv);
contextBridge.exposeInMainWorld('shoryokuHost', host);
