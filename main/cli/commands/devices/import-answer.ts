import { fail, importDevices, importMeasurements, proposeColumns, succeed, type DeviceImport, type DeviceProfile, type FolderFiles, type ImportRow, type Language, type Outcome } from '../../../../sim-core/index';
import { problemText } from '../../problem-text';
import { assignmentsOf } from '../../read-values';
import type { ParsedWords } from '../../words';
import { operandNeeded } from './device-problems';
import { readResultFolder } from './read-result-folder';
import type { Answer } from './show-devices';

/** `devices import DIR`, or a CSV file of own measurements with `--column MEANING=NAME`. */
export async function importAnswer(words: ParsedWords, language: Language): Promise<Outcome<Answer>> {
  const path = words.operands[1];
  if (path === undefined) return fail(operandNeeded('DIR'));
  const files = await readResultFolder(path);
  if (!files.ok) return files;
  const [name] = files.value.keys();
  if (name?.toLowerCase().endsWith('.csv') === true) return measurementsAnswer(name, files.value, words);
  const imported = importDevices(files.value);
  return imported.ok ? succeed({ value: imported.value, text: importText(imported.value, language) }, imported.warnings) : imported;
}

function measurementsAnswer(name: string, files: FolderFiles, words: ParsedWords): Outcome<Answer> {
  const csv = files.get(name)!;
  const columns = assignmentsOf(words, 'column');
  if (!columns.ok) return columns;
  const chosen = { ...proposeColumns(csv), ...Object.fromEntries(columns.value.map(({ path, value }) => [path, value])) };
  const profiles = importMeasurements(name, csv, chosen);
  return profiles.ok ? succeed({ value: { profiles: profiles.value, rows: [], columns: chosen }, text: profiles.value.map(profileLine).join('') }) : profiles;
}

const profileLine = (profile: DeviceProfile): string => `${profile.id}: ${Object.keys(profile.benchmarks).join(', ')}\n`;

function importText({ profiles, rows }: DeviceImport, language: Language): string {
  return [...rows.map((row) => rowText(row, language)), '\n', ...profiles.map(profileLine)].join('');
}

function rowText(row: ImportRow, language: Language): string {
  const figures = [
    row.throughputPerS === undefined ? [] : [`${row.throughputPerS.toPrecision(5)}/s`],
    row.powerW === undefined ? [] : [`${row.powerW.toPrecision(5)} W`],
    row.energyPerQueryJ === undefined ? [] : [`${row.energyPerQueryJ.toPrecision(4)} J`],
  ].flat();
  const status = { imported: { en: 'imported', ja: '取り込み' }, refused: { en: 'refused', ja: '除外' } }[row.status][language];
  return `${[status, row.system, row.benchmark, row.scenario, ...figures].filter((part) => part !== '').join('  ')}\n${row.problems.map((problem) => problemText(problem, language)).join('')}`;
}
