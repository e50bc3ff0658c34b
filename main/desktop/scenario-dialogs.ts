import { dialog, type BrowserWindow } from 'electron';
import { basename } from 'node:path';
import type { Bilingual, Language, Outcome, Problem } from '../../sim-core/index';
import { writeFileAtomically } from '../store/atomic-write';
import { readTextFile } from '../store/read-file';

const words = {
  open: { en: 'Open scenario', ja: 'シナリオを開く' },
  save: { en: 'Save scenario', ja: 'シナリオの保存' },
  kind: { en: 'Scenario', ja: 'シナリオ' },
} satisfies Record<string, Bilingual>;

const extensions = ['yaml', 'yml'];

/** Asks for a scenario file and reads it; undefined when the person thinks better of it or the file cannot be read (which is said). */
export async function openScenarioFile(window: BrowserWindow, language: Language): Promise<{ name: string; text: string } | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, { title: words.open[language], properties: ['openFile'], filters: [{ name: words.kind[language], extensions }] });
  const [path] = filePaths;
  if (path === undefined) return undefined;
  const text = await valueOrMessage(await readTextFile(path), window, language);
  return text === undefined ? undefined : { name: basename(path), text };
}

/** Asks for a place and writes the scenario there, whole or not at all. */
export async function saveScenarioFile(request: { readonly suggestedName: string; readonly text: string }, window: BrowserWindow, language: Language): Promise<{ path: string } | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title: words.save[language], defaultPath: request.suggestedName, filters: [{ name: words.kind[language], extensions }] });
  if (canceled || filePath === '') return undefined;
  const path = await valueOrMessage(await writeFileAtomically(filePath, request.text), window, language);
  return path === undefined ? undefined : { path };
}

async function valueOrMessage<Value>(outcome: Outcome<Value>, window: BrowserWindow, language: Language): Promise<Value | undefined> {
  if (outcome.ok) return outcome.value;
  for (const problem of outcome.problems) await showProblem(problem, window, language);
  return undefined;
}

const showProblem = (problem: Problem, window: BrowserWindow, language: Language): Promise<unknown> =>
  dialog.showMessageBox(window, { type: 'error', message: `${problem.file ?? ''}\n${problem.found[language]}`, detail: problem.remedy[language] });
