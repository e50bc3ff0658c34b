import type { ScenarioCard } from '../../../contract/host';
import { openScenario } from '../../../sim-core/index';
import { describe } from '../../state/use-description';

const files: Readonly<Record<string, string>> = import.meta.glob(['../../../scenarios/**/*.yaml', '!../../../scenarios/history/**'], { query: '?raw', import: 'default', eager: true });

const idOf = (path: string): string => path.replace(/^.*\/scenarios\//, '').replace(/\.yaml$/, '');

/** The scenarios that ship with the page, read from their own files; worked sites before the verification models. */
export function shippedCards(): readonly ScenarioCard[] {
  const cards = Object.entries(files).flatMap(([path, text]) => {
    const card = cardOf(idOf(path), text);
    return card ? [card] : [];
  });
  return cards.sort((a, b) => Number(a.id.includes('/')) - Number(b.id.includes('/')));
}

function cardOf(id: string, text: string): ScenarioCard | undefined {
  const outcome = openScenario(text, { file: id });
  if (!outcome.ok) return undefined;
  const { title, question } = describe(outcome.value);
  return { id, sector: outcome.value.sector, title, question };
}

export function readShipped(id: string): string {
  const text = Object.entries(files).find(([path]) => idOf(path) === id)?.[1];
  if (text === undefined) throw new Error(`No shipped scenario is called ${id}`);
  return text;
}
