import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';

/** Keeps the run service alive in a process of its own: started early, and again when it dies. */
export class RunServiceProcess {
  private child: UtilityProcess | undefined;

  constructor(
    private readonly path: string,
    /** Where finished replications are kept. */
    private readonly storeFolder: string,
    private readonly onLost: (exitCode: number) => void,
  ) {}

  /** Starts the process when it does not run; a warm start costs a tenth of a second before the first question. */
  start(): UtilityProcess {
    if (this.child !== undefined) return this.child;
    const child = utilityProcess.fork(this.path, [this.storeFolder], { serviceName: 'Shoryoku run service', stdio: 'inherit' });
    child.once('exit', (code) => {
      this.child = undefined;
      if (!this.isStopped) this.onLost(code);
    });
    this.child = child;
    return child;
  }

  /** A fresh port to the service. It closes when the service ends. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.start().postMessage(null, [port1]);
    return port2;
  }

  stop(): void {
    this.isStopped = true;
    this.child?.kill();
  }

  private isStopped = false;
}
