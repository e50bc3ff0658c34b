import type { OptionDefinition } from '../../words';

/** Options of `run`. */
export const runOptions: readonly OptionDefinition[] = [
  {
    name: 'set',
    value: 'PATH=VALUE',
    isRepeatable: true,
    description: { en: 'Change one value of the scenario, written as the file writes it.', ja: 'シナリオの値を1つ変更します。書き方はファイルと同じです。' },
  },
  {
    name: 'variant',
    value: 'ID',
    isRepeatable: true,
    description: { en: 'Run only these variants; several may be separated by commas.', ja: '指定した案だけを実行します。カンマ区切りで複数指定できます。' },
  },
  { name: 'years', value: 'YEAR,YEAR', description: { en: 'Milestone years instead of those of the file.', ja: 'ファイルの代わりに用いる対象年。' } },
  { name: 'replications', value: 'N', description: { en: 'Replications of every variant and year, exactly; a stop rule of the file then rests.', ja: '案と年ごとの反復回数。指定するとファイルの停止規則は使いません。' } },
  { name: 'seed', value: 'N', description: { en: 'Root seed; equal seeds give equal results.', ja: '乱数の元のシード。同じシードなら同じ結果になります。' } },
  { name: 'workers', value: 'N', description: { en: 'Worker threads; one per core by default. Never changes a result.', ja: 'ワーカー数。既定はコアごとに1つ。結果は変わりません。' } },
  { name: 'out', value: 'DIR', description: { en: 'Write results.json, bundle.json and report.html into this folder.', ja: 'results.json、bundle.json、report.html をこのフォルダに書き出します。' } },
  {
    name: 'store',
    value: 'DIR',
    description: {
      en: 'Keep finished replications in this folder, and do not simulate again what it already holds.',
      ja: '完了した反復をこのフォルダに保存し、既にあるものは再計算しません。',
    },
  },
  { name: 'assumptions', description: { en: 'Also move every assumption through its range, one at a time, and name those that move the output most. Takes a while.', ja: '各仮定を範囲の端まで1つずつ動かし、産出を最も動かすものを示します。時間がかかります。' } },
  { name: 'json', description: { en: 'Print one JSON object on standard output and nothing else.', ja: '標準出力にJSONオブジェクトを1つだけ出力します。' } },
];
