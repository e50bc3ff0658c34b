import { showRaw } from '../../foundation/fields/faults';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';

export type PlainScenario = Readonly<Record<string, unknown>>;

/** One step forward: from version `to - 1` to version `to`, on the plain data of the file. */
export interface Migration {
  readonly to: number;
  /** What changed, for the change notes. */
  readonly summary: string;
  readonly up: (file: PlainScenario) => PlainScenario;
}

/**
 * Version 1 is the first; a change of the schema adds the next number here and frozen files under `scenarios/history`.
 * Additions count too: an older program must say that a file is newer, not that it has a field nobody knows.
 */
export const migrations: readonly Migration[] = [
  { to: 2, summary: 'Blocks, calendars, node settings, sectors and policy were added; every file of version 1 means what it meant.', up: (file) => file },
];

/** The first number that a list of migrations skips or repeats; undefined when it runs 2, 3, 4 … without holes. */
export const firstHole = (list: readonly Migration[]): number | undefined => {
  const index = list.findIndex((migration, at) => migration.to !== at + 2);
  return index === -1 ? undefined : index + 2;
};

const versionProblem = (found: unknown, code: string, expected: Problem['expected'], remedy: Problem['remedy']): Problem =>
  ({ code, severity: 'error', path: 'shoryoku', expected, found: showRaw(found), remedy });

/** Brings a file to the newest version. Refuses a version that is no number, and one newer than this program. */
export const migrate = (file: PlainScenario, steps: readonly Migration[] = migrations): Outcome<PlainScenario> => {
  const newest = steps.length + 1;
  const version = file['shoryoku'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(versionProblem(version, 'scenario.unknown-version', { en: `a schema version from 1 to ${String(newest)}: shoryoku: ${String(newest)}`, ja: `1から${String(newest)}までの版（shoryoku: ${String(newest)}）` }, { en: `Begin the file with shoryoku: ${String(newest)}.`, ja: `ファイルの先頭に shoryoku: ${String(newest)} と書いてください。` }));
  }
  if (version > newest) {
    return fail(versionProblem(version, 'scenario.newer-version', { en: `a schema version up to ${String(newest)}`, ja: `${String(newest)}以下の版` }, { en: 'This file was written by a newer Shoryoku; update the program.', ja: 'このファイルは新しい版のShoryokuで書かれています。プログラムを更新してください。' }));
  }
  const migrated = steps.slice(version - 1).reduce((current, step) => ({ ...step.up(current), shoryoku: step.to }), file);
  return succeed(migrated);
};
