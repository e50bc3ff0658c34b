import { readFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunEvent, RunRequest } from '../../contract/host';
import { RunClient } from '../../contract/messages/index';
import { serveRuns } from './serve-runs';
import { openShippedCatalogue } from './shipped-catalogue';
import { realPool } from './testing/real-pool';

const scenarioText = readFileSync('scenarios/verification/mm1.yaml', 'utf8');
const pool = realPool(2);
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A service behind a real message port, and the client that the window uses. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const services = { programVersion: '1.2.3', now: () => performance.now(), openCatalogue: () => Promise.resolve(openShippedCatalogue()), poolOf: () => pool };
  serveRuns({ postMessage: (message) => port1.postMessage(message), onMessage: (listener) => void port1.on('message', listener), onClose: (listener) => void port1.on('close', listener) }, services);
  const client = new RunClient({ postMessage: (message) => port2.postMessage(message), onMessage: (listener) => void port2.on('message', listener) });
  return { client, port: port2 };
}

function run(client: RunClient, request: RunRequest, onEvent: (event: RunEvent, cancel: () => void) => void = () => undefined): Promise<readonly RunEvent[]> {
  return new Promise((settle) => {
    const events: RunEvent[] = [];
    const handle = client.startRun(request, (event) => {
      events.push(event);
      onEvent(event, () => handle.cancel());
      if (event.kind === 'done' || event.kind === 'failed' || event.kind === 'cancelled') settle(events);
    });
  });
}

describe('the run service behind a port', () => {
  test('tells progress, partial results and one last result, stamped with the program version', async () => {
    const events = await run(connect().client, { scenarioText, replications: 12 });
    const last = events.at(-1);
    expect(last).toMatchObject({ kind: 'done', bundle: { programVersion: '1.2.3', completeReplications: 12 } });
    expect(events.filter(({ kind }) => kind === 'progress')).toHaveLength(12);
    const partial = events.flatMap((event) => (event.kind === 'partial' ? [event.bundle.completeReplications] : []));
    expect(partial[0]).toBeGreaterThanOrEqual(2);
    expect([...partial].sort((left, right) => left - right)).toEqual(partial);
  });

  test('two runs at once give what each gives alone', async () => {
    const { client } = connect();
    const request = (seed: number): RunRequest => ({ scenarioText, replications: 4, seed });
    const together = await Promise.all([run(client, request(1)), run(client, request(2))]);
    const alone = [await run(client, request(1)), await run(client, request(2))];
    expect(together.map((events) => events.at(-1))).toEqual(alone.map((events) => events.at(-1)));
  });

  test('a cancel ends one run and leaves the other', async () => {
    const { client } = connect();
    const [first, second] = await Promise.all([
      run(client, { scenarioText, replications: 400 }, (event, cancel) => {
        if (event.kind === 'progress' && event.done === 3) cancel();
      }),
      run(client, { scenarioText, replications: 4, seed: 5 }),
    ]);
    expect([first.at(-1)?.kind, second.at(-1)?.kind]).toEqual(['cancelled', 'done']);
  });

  test('a broken scenario comes back as problems', async () => {
    expect(await run(connect().client, { scenarioText: 'schemaVersion: 999\n' })).toMatchObject([{ kind: 'failed', problems: [{ severity: 'error' }] }]);
  });

  test('nonsense gets no answer and harms nobody', async () => {
    const { client, port } = connect();
    for (const nonsense of [null, 'start', { kind: 'start', run: 'x' }, { kind: 'erase' }]) port.postMessage(nonsense);
    expect((await run(client, { scenarioText, replications: 2 })).at(-1)?.kind).toBe('done');
  });
});
