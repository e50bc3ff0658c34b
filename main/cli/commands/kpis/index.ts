import { sectors, type KpiDefinition, type Language } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import type { ParsedWords } from '../../words';

/** `shoryoku kpis`: every key figure with its stable id, unit and meaning. */
export const kpisCommand: Command = {
  name: 'kpis',
  operands: [],
  summary: { en: 'List every key figure with its unit and meaning.', ja: 'すべての指標を単位と意味とともに一覧表示します。' },
  options: [{ name: 'json', description: { en: 'Print one JSON object: sector -> list of key figures, in both languages.', ja: 'JSONオブジェクト（分野 → 指標の一覧、両言語）を出力します。' } }],
  examples: ['shoryoku kpis', 'shoryoku kpis --json'],
  run: (words, surroundings) => Promise.resolve(listKpis(words, surroundings)),
};

function listKpis(words: ParsedWords, surroundings: Surroundings): ExitCode {
  const bySector = Object.fromEntries(sectors.map(({ id, kpis }) => [id, kpis]));
  const text = Object.entries(bySector).map(([sector, definitions]) => sectorText(sector, definitions, surroundings.language));
  surroundings.print(words.switches.has('json') ? `${JSON.stringify(bySector)}\n` : text.join('\n'));
  return exitCodes.done;
}

function sectorText(sector: string, definitions: readonly KpiDefinition[], language: Language): string {
  const entry = ({ id, unit, label, description }: KpiDefinition): string => `  ${id} [${unit}]\n    ${label[language]}. ${description[language]}\n`;
  return `${sector}\n${definitions.map(entry).join('')}`;
}
