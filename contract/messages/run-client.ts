import type { Problem } from '../../sim-core/index';
import type { RunEvent, RunHandle, RunRequest } from '../host';
import { fromServiceSchema, type ToService } from './run-messages';

/** The end of a message port that asks for runs. */
export interface ClientPort {
  postMessage(message: ToService): void;
  /** Called once; the listener gets the data of every message. */
  onMessage(listener: (data: unknown) => void): void;
}

/** An answer outside the table is a bug of ours; a run that waited for it must not wait for ever. */
const malformedAnswer = (report: string): Problem => ({
  code: 'internal.malformed-answer',
  severity: 'error',
  expected: { en: 'An answer of the run service that keeps the table of messages.', ja: 'メッセージ表に合う実行サービスの応答。' },
  found: { en: report, ja: report },
  remedy: { en: 'Please report this text together with the scenario file.', ja: 'この文とシナリオファイルを添えて報告してください。' },
});

const isLast = (event: RunEvent): boolean => event.kind !== 'progress' && event.kind !== 'partial';

/**
 * Asks a run service for runs and hands each of them its own events. After `cancel` the only event that still arrives
 * is the last one. When the service is lost every open run fails with the given event.
 */
export class RunClient {
  private readonly listeners = new Map<string, (event: RunEvent) => void>();
  private started = 0;

  constructor(private readonly port: ClientPort) {
    port.onMessage((data) => this.receive(data));
  }

  startRun(request: RunRequest, onEvent: (event: RunEvent) => void): RunHandle {
    const id = `run-${this.started}`;
    this.started += 1;
    this.listeners.set(id, onEvent);
    this.port.postMessage({ kind: 'start', run: id, request });
    return { id, cancel: () => this.cancel(id) };
  }

  /** Ends every open run with this event, because no other will come. */
  abandon(event: RunEvent): void {
    const orphans = [...this.listeners.values()];
    this.listeners.clear();
    for (const listener of orphans) listener(event);
  }

  private cancel(id: string): void {
    if (this.listeners.has(id)) this.port.postMessage({ kind: 'cancel', run: id });
  }

  private receive(data: unknown): void {
    const parsed = fromServiceSchema.safeParse(data);
    if (!parsed.success) {
      this.abandon({ kind: 'failed', problems: [malformedAnswer(parsed.error.message)] });
      return;
    }
    const { run, event } = parsed.data;
    const listener = this.listeners.get(run);
    if (isLast(event)) this.listeners.delete(run);
    listener?.(event);
  }
}
