import { fail, importDevices, importMeasurements, profileYaml, proposeColumns, succeed, type DeviceImport, type DeviceProfile, type FolderFiles, type ImportRow, type Language, type Outcome } from '../../../../sim-core/index';
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
  if (name?.toLowerCase().endsWith('.csv') === true) return measurementsAnswer(name, files.value, words, language);
  const imported = importDevices(files.value);
  if (!imported.ok) return imported;
  return succeed({ value: imported.value, text: words.switches.has('yaml') ? profileYaml(imported.value.profiles) : importText(imported.value, language) }, imported.warnings);
}

function measurementsAnswer(name: string, files: FolderFiles, words: ParsedWords, language: Language): Outcome<Answer> {
  const csv = files.get(name)!;
  const columns = assignmentsOf(words, 'column');
  if (!columns.ok) return columns;
  const chosen = { ...proposeColumns(csv), ...Object.fromEntries(columns.value.map(({ path, value }) => [path, value])) };
  const profiles = importMeasurements(name, csv, chosen);
  if (!profiles.ok) return profiles;
  const text = words.switches.has('yaml') ? profileYaml(profiles.value) : `${columnsText(chosen, language)}${profiles.value.map(profileLine).join('')}`;
  return succeed({ value: { profiles: profiles.value, rows: [], columns: chosen }, text });
}

/** Which column was read as what, so that a wrong guess shows. */
function columnsText(columns: Readonly<Record<string, string | undefined>>, language: Language): string {
  const word = { en: 'column', ja: '列' }[language];
  return Object.entries(columns).map(([meaning, name]) => (name === undefined ? '' : `${meaning}: ${name.startsWith('=') ? name.slice(1) : `${word} ${name}`}\n`)).join('');
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
