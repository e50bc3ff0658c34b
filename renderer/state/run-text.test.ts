import { expect, it } from 'vitest';
import type { RunEvent } from '../../contract/host';
import type { ScenarioDocument } from '../../sim-core/index';
import { runTextOf, withSeenLines } from './run-text';

const words = { en: 'x', ja: 'x' };
const document: ScenarioDocument = { schemaVersion: 1, id: 'site', sector: 'factory', records: {} };
const failed: RunEvent = { kind: 'failed', problems: [{ code: 'scenario.unknown-entry', severity: 'error', path: 'node.device', line: 12, column: 3, expected: words, found: words, remedy: words }] };

it('runs the file as it was opened, comments and all, so that lines are those of the file', () => {
  const text = runTextOf(document, { document, text: '# mine\nshoryoku: 1\n' });
  expect(text.scenarioText).toBe('# mine\nshoryoku: 1\n');
  expect(withSeenLines(failed, text)).toBe(failed);
});

it('drops the lines of a text that the person never saw and keeps the path', () => {
  const event = withSeenLines(failed, { scenarioText: '', isOpenedFile: false });
  expect(event).toMatchObject({ kind: 'failed', problems: [{ path: 'node.device' }] });
  expect(JSON.stringify(event)).not.toContain('line');
});
