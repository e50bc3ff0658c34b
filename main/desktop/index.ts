import { Menu, app, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { dirname, join } from 'node:path';
import { runPortChannel, type RequestHandlers } from '../../contract/messages/index';
import { exitCodes } from '../cli/exit-code';
import { systemLanguage } from '../cli/system-language';
import { answerRequests } from './answer-requests';
import { appOrigin } from './app-origin';
import { registerAppScheme, serveApp } from './app-protocol';
import { exportReport, type ReportPress } from './export-report';
import { runMainJob } from './main-job';
import { openMainWindow } from './main-window';
import { menuTemplate } from './menu';
import { RunServiceProcess } from './run-service-process';
import { openScenarioFile, saveScenarioFile } from './scenario-dialogs';
import { ScenarioShelf } from './scenario-shelf';
import { secureApp } from './security';

/** Entry of the desktop program. No top-level await: the app would wait for it and never be ready. */
const builtFolder = dirname(import.meta.dirname);
const servicePath = join(import.meta.dirname, 'run-service.js');
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const isMainJob = app.commandLine.hasSwitch('main-job');
const press: ReportPress = { pages: new Map<string, string>(), windowFolder: join(builtFolder, 'renderer') };

const storeFolder = (): string => join(app.getPath('userData'), 'results');

registerAppScheme();
secureApp({ developmentServer });
if (isMainJob || app.requestSingleInstanceLock()) void app.whenReady().then(isMainJob ? startMainJob : startWorkbench);
else app.quit();

function startWorkbench(): void {
  const language = systemLanguage(process.env, app.getLocale());
  const runs = new RunServiceProcess(servicePath, storeFolder(), () => undefined);
  serveApp(press.windowFolder, press.pages);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language)));
  const window = openMainWindow({ preloadPath: join(builtFolder, 'preload/index.cjs'), stateFolder: app.getPath('userData'), language, developmentServer });
  const shelf = new ScenarioShelf(join(app.getAppPath(), 'scenarios'));
  const handlers: RequestHandlers = {
    'scenarios.list': () => shelf.list(),
    'scenarios.read': (id) => shelf.read(id),
    'scenarios.open': () => openScenarioFile(window, language),
    'scenarios.save': (request) => saveScenarioFile(request, window, language),
    'report.export': (request) => exportReport(request, { ...press, window }),
    'runs.connect': () => {
      window.webContents.postMessage(runPortChannel, null, [runs.connect()]);
      return Promise.resolve(undefined);
    },
  };
  // Not earlier: on two cores its start would delay the first content of the window.
  window.once('ready-to-show', () => runs.start());
  answerRequests(handlers, (event) => isOurWindow(event, window));
  app.on('second-instance', () => comeForward(window));
  app.on('will-quit', () => runs.stop());
  app.on('window-all-closed', () => app.quit());
}

/** Only the top frame of the workbench window, and only while it shows our own page. */
function isOurWindow({ senderFrame, sender }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const isTopFrame = senderFrame !== null && senderFrame === window.webContents.mainFrame;
  const origin = senderFrame === null ? '' : new URL(senderFrame.url).origin;
  const isOurPage = senderFrame?.url.startsWith(`${appOrigin}/`) === true || (developmentServer !== undefined && origin === new URL(developmentServer).origin);
  return sender === window.webContents && isTopFrame && isOurPage;
}

function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function startMainJob(): void {
  // The report is printed in a window; when that one closes, the job is not over yet.
  app.on('window-all-closed', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.exit(exitCodes.cancelled));
  serveApp(press.windowFolder, press.pages);
  const language = systemLanguage(process.env, app.getLocale());
  const runs = new RunServiceProcess(servicePath, storeFolder(), () => app.exit(exitCodes.machine));
  void runMainJob({ language, runs, press, scenarioFolder: join(app.getAppPath(), 'scenarios'), outFolder: app.commandLine.getSwitchValue('out') || 'results' }).then((code) => {
    runs.stop();
    app.exit(code);
  });
}
