import { join } from 'node:path';
import { succeed, type Language, type Outcome, type ResultBundle } from '../../../../sim-core/index';
import { writeFileAtomically } from '../../../store/atomic-write';

export interface ResultFiles {
  readonly folder: string;
  readonly language: Language;
  readonly renderReportHtml: (bundle: ResultBundle, language: Language) => Promise<string>;
}

/** Same text on standard output and in `results.json`, so that the two can be compared byte for byte. */
export const reportJson = (bundle: ResultBundle): string => `${JSON.stringify(bundle.report)}\n`;

/** Writes results.json, bundle.json and report.html; each of them is whole or absent. Gives their paths. */
export async function writeResults(bundle: ResultBundle, files: ResultFiles): Promise<Outcome<readonly string[]>> {
  const contents = [
    ['results.json', reportJson(bundle)],
    ['bundle.json', `${JSON.stringify(bundle)}\n`],
    ['report.html', await files.renderReportHtml(bundle, files.language)],
  ] as const;
  const paths: string[] = [];
  for (const [name, content] of contents) {
    const written = await writeFileAtomically(join(files.folder, name), content);
    if (!written.ok) return written;
    paths.push(written.value);
  }
  return succeed(paths);
}
