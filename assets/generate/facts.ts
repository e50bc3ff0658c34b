import { type Bilingual, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type GeneratedFile } from './generated-file';

const factsFile = 'japan/facts.csv';

interface FactChoice {
  readonly id: string;
  readonly item: string;
  readonly name: Bilingual;
  readonly unit: string;
  /** From the unit of the data to ours. */
  readonly scale: number;
}

const fact = (id: string, item: string, [en, ja]: readonly [string, string], [unit, scale]: readonly [string, number] = ['share', 0.01]): FactChoice => ({
  id,
  item,
  name: { en, ja },
  unit,
  scale,
});

/** Verified single figures that scenarios refer to. */
const choices: readonly FactChoice[] = [
  fact('pue.target2030', 'pue_target_fy2030', ['PUE of larger data centres, government standard for 2030', '大規模データセンターの PUE（2030 年度の国の基準）'], ['ratio', 1]),
  fact('pue.average2021', 'pue_japan_average_fy2021', ['PUE of Japanese data centres, average of 2021', '国内データセンターの PUE 平均（2021 年度）'], ['ratio', 1]),
  fact('inspection.modelDetectionLow', 'ai_inspection_detection_low', ['Defects found by AI inspection, lower end', 'AI 外観検査の検出率（下限）']),
  fact('inspection.modelDetectionHigh', 'ai_inspection_detection_high', ['Defects found by AI inspection, upper end', 'AI 外観検査の検出率（上限）']),
  fact('inspection.personMissLow', 'human_inspection_miss_rate_low', ['Defects missed by trained inspectors, lower end', '熟練検査員の見逃し率（下限）']),
  fact('inspection.personMissHigh', 'human_inspection_miss_rate_high', ['Defects missed by trained inspectors, upper end', '熟練検査員の見逃し率（上限）']),
  fact('workforce.manufacturing2024', 'employed_manufacturing_2024', ['Employed in manufacturing, 2024', '製造業の就業者数（2024 年）'], ['persons', 1e6]),
];

/** Verified rows as published; anything else stops the generator. */
export function facts(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(factsFile);
  const picked = choices.map((choice) => ({ choice, row: rows.find((row) => row['key'] === choice.item) }));
  const bad = picked.find(({ row }) => row?.['verified'] !== 'True');
  if (bad !== undefined) throw new Error(`fact ${bad.choice.item} is missing or not verified`);
  const value = (choice: FactChoice, row: Readonly<Record<string, string>>): unknown =>
    numbersOf(choice.item, 'published-statistic')(Math.round(requiredNumber(row, 'value') * choice.scale * 1e6) / 1e6, choice.unit);
  return {
    path: 'japan/facts.json',
    madeFrom: [factsFile],
    content: {
      facts: Object.fromEntries(picked.map(({ choice, row }) => [choice.id, { name: choice.name, value: value(choice, row!) }])),
      sources: Object.fromEntries(picked.map(({ choice, row }) => [choice.item, { title: row!['source'], location: row!['url'], edition: row!['year'] || undefined }])),
    },
  };
}
