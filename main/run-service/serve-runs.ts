import type { RunEvent } from '../../contract/host';
import { toServiceSchema, type FromService, type ToService } from '../../contract/messages/index';
import type { Catalogue, Outcome, ReplicationResult, SiteModel } from '../../sim-core/index';
import { driveExperiment, type KeptResults } from './drive-experiment';
import { planRun } from './plan-run';
import { bugProblem } from './run-problems';
import type { WorkerPool } from './worker-pool';

/** One end of a message port, whichever kind of process it is in. */
export interface ServicePort {
  postMessage(message: FromService): void;
  onMessage(listener: (data: unknown) => void): void;
  onClose(listener: () => void): void;
}

export interface RunServices {
  readonly programVersion: string;
  readonly now: () => number;
  readonly openCatalogue: () => Promise<Outcome<Catalogue>>;
  readonly kept?: KeptResults;
  /** A warm pool of that many workers; the same one each time it is asked for with the same number. */
  readonly poolOf: (workers: number | undefined) => WorkerPool<SiteModel, ReplicationResult>;
}

/** Answers one port: starts and cancels runs until the port closes, and then cancels what is left. */
export function serveRuns(port: ServicePort, services: RunServices): void {
  const open = new Map<string, AbortController>();
  port.onMessage((data) => {
    const parsed = toServiceSchema.safeParse(data);
    // Whoever sends nonsense gets no answer; the runs of others go on.
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.kind === 'cancel') open.get(message.run)?.abort();
    else void serveOne(message, open, port, services);
  });
  port.onClose(() => {
    for (const controller of open.values()) controller.abort();
  });
}

async function serveOne(order: Extract<ToService, { kind: 'start' }>, open: Map<string, AbortController>, port: ServicePort, services: RunServices): Promise<void> {
  const controller = new AbortController();
  open.set(order.run, controller);
  const onEvent = (event: RunEvent): void => port.postMessage({ run: order.run, event });
  try {
    await run(order, controller.signal, onEvent, services);
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    onEvent({ kind: 'failed', problems: [bugProblem(report, order.run)] });
  } finally {
    open.delete(order.run);
  }
}

async function run(order: Extract<ToService, { kind: 'start' }>, signal: AbortSignal, onEvent: (event: RunEvent) => void, services: RunServices): Promise<void> {
  const catalogue = await services.openCatalogue();
  if (!catalogue.ok) { onEvent({ kind: 'failed', problems: catalogue.problems }); return; }
  const planned = planRun(order.request, { catalogue: catalogue.value, programVersion: services.programVersion });
  if (!planned.ok) { onEvent({ kind: 'failed', problems: planned.problems }); return; }
  const pool = services.poolOf(order.request.workers);
  await driveExperiment(planned.value, { pool, signal, onEvent, now: services.now, wantsPartial: true, ...(services.kept === undefined ? {} : { kept: services.kept }) });
}
