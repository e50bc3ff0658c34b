import { expect, it } from 'vitest';
import { tallyCommand } from './tally.mjs';

const program = (source: string): Promise<{ passed: number; failed: number; output: string }> => tallyCommand(process.execPath, ['-e', source]);

it('counts a command without closing line by its exit code', async () => {
  expect(await program('')).toMatchObject({ passed: 1, failed: 0 });
  expect(await program('process.exit(1)')).toMatchObject({ passed: 0, failed: 1 });
});

it('takes the counts of the last closing line', async () => {
  expect(await program('console.log("1 passed, 0 failed\\n12 passed, 0 failed")')).toMatchObject({ passed: 12, failed: 0 });
});

it('counts a failure when the exit code contradicts the counts', async () => {
  expect((await program('console.log("3 passed, 0 failed"); process.exit(1)')).failed).toBe(1);
  expect((await program('console.log("3 passed, 2 failed")')).failed).toBe(3);
});

it('counts a failure when nothing was counted, or the command does not exist', async () => {
  expect((await program('console.log("0 passed, 0 failed")')).failed).toBe(1);
  expect(await tallyCommand('no-such-command', [])).toMatchObject({ passed: 0, failed: 1 });
});
