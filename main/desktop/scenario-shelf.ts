import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ScenarioCard } from '../../contract/host';
import { bilingualSchema, openScenario } from '../../sim-core/index';

const headerSchema = z.object({ title: bilingualSchema, question: bilingualSchema });
const ending = '.yaml';

/** The scenarios that come with the program: `scenarios/*.yaml`. The id of a scenario is its file name without the ending. */
export class ScenarioShelf {
  constructor(private readonly folder: string) {}

  /** What the gallery shows. A shipped file that does not open is a bug and fails loudly. */
  async list(): Promise<ScenarioCard[]> {
    const ids = await this.ids();
    return Promise.all(ids.map(async (id) => cardOf(id, await this.read(id))));
  }

  /** The text of one of the listed scenarios, and of no other file. */
  async read(id: string): Promise<string> {
    if (!(await this.ids()).includes(id)) throw new Error(`no shipped scenario is called ${id}`);
    return readFile(join(this.folder, id + ending), 'utf8');
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder);
    return names.filter((name) => name.endsWith(ending)).map((name) => basename(name, ending)).sort();
  }
}

function cardOf(id: string, text: string): ScenarioCard {
  const opened = openScenario(text, { file: id + ending });
  if (!opened.ok) throw new Error(`the shipped scenario ${id} does not open: ${JSON.stringify(opened.problems)}`);
  const { title, question } = headerSchema.parse(opened.value.records['scenario']?.fields);
  return { id, sector: opened.value.sector, title, question };
}
