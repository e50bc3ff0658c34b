import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Language } from '../../sim-core/index';
import { appOrigin } from './app-origin';
import { loadWindowState, onScreen, saveWindowState, type WindowState } from './window-state';

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly stateFolder: string;
  readonly language: Language;
  readonly developmentServer: string | undefined;
}

/** Colours of the empty window until the page has drawn, from the canvas token of the look. */
const canvas = { light: '#F4F4F1', dark: '#131518' } as const;

/** Opens the window of the workbench where it was closed last. It appears with its first content, never empty. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const scheme = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  const { isMaximized, ...bounds } = onScreen(
    loadWindowState(options.stateFolder),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Shoryoku',
    backgroundColor: canvas[scheme],
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [`--shoryoku-language=${options.language}`, `--shoryoku-scheme=${scheme}`],
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => void saveWindowState(options.stateFolder, stateOf(window)));
  void window.loadURL(options.developmentServer ?? `${appOrigin}/index.html`);
  return window;
}

const stateOf = (window: BrowserWindow): WindowState => ({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
