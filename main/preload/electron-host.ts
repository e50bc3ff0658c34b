import type { IpcRenderer } from 'electron';
import type { RunEvent, WorkbenchHost } from '../../contract/host';
import { RunClient, requestTable, runPortChannel, type Answer, type Question, type RequestName, type ToService } from '../../contract/messages/index';

const serviceLost: RunEvent = {
  kind: 'failed',
  problems: [
    {
      code: 'machine.run-service-lost',
      severity: 'error',
      expected: { en: 'A run service that keeps working.', ja: '動作を続ける実行サービス。' },
      found: { en: 'Its process ended early.', ja: 'プロセスが途中で終了しました。' },
      remedy: { en: 'Run again; the service has been started anew.', ja: 'もう一度実行してください。サービスは再起動されます。' },
    },
  ],
};

/** The end of a message port as a page knows it; this folder is compiled without the types of a page. */
interface PagePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(event: 'close', listener: () => void): void;
}

const argumentOf = (words: readonly string[], name: string): string | undefined => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The host port of the desktop: questions go to the main process, runs go over a message port to the run service. */
export function createElectronHost(ipc: IpcRenderer, words: readonly string[]): WorkbenchHost {
  const ask = async <Name extends RequestName>(name: Name, question: Question<Name>): Promise<Answer<Name>> =>
    requestTable[name].answer.parse(await ipc.invoke(name, requestTable[name].question.parse(question))) as Answer<Name>;
  const runs = new RunConnection(ipc, () => ask('runs.connect', undefined));
  return {
    kind: 'electron',
    initialLanguage: argumentOf(words, 'shoryoku-language') === 'ja' ? 'ja' : 'en',
    initialScheme: argumentOf(words, 'shoryoku-scheme') === 'dark' ? 'dark' : 'light',
    listScenarios: () => ask('scenarios.list', undefined),
    readScenario: (id) => ask('scenarios.read', id),
    openScenarioFile: () => ask('scenarios.open', undefined),
    saveScenarioFile: (request) => ask('scenarios.save', request),
    startRun: (request, onEvent) => runs.client().startRun(request, onEvent),
    exportReport: (request) => ask('report.export', request),
  };
}

/** Keeps one port to the run service, asked for on first use and again when it was lost. Messages wait until it is there. */
class RunConnection {
  private current: RunClient | undefined;

  constructor(
    private readonly ipc: IpcRenderer,
    private readonly connect: () => Promise<unknown>,
  ) {}

  client(): RunClient {
    this.current ??= this.open();
    return this.current;
  }

  private open(): RunClient {
    const arrival = new Promise<PagePort>((settle) => this.ipc.once(runPortChannel, ({ ports }) => settle(ports[0] as PagePort)));
    const client = new RunClient({
      postMessage: (message: ToService) => void arrival.then((port) => port.postMessage(message)),
      onMessage: (listener) => void arrival.then((port) => (port.onmessage = ({ data }) => listener(data))),
    });
    void arrival.then((port) => port.addEventListener('close', () => this.lose(client)));
    void this.connect();
    return client;
  }

  private lose(client: RunClient): void {
    if (this.current === client) this.current = undefined;
    client.abandon(serviceLost);
  }
}
