import type { BilingualWords } from './bilingual-words';

export const viewWords = {
  'view.twin': { en: 'Twin', ja: '立体モデル' },
  'view.futures': { en: 'Futures', ja: '将来' },
  'view.energy': { en: 'Energy', ja: 'エネルギー' },
  'view.nodes': { en: 'Nodes', ja: 'ノード' },
  'view.data': { en: 'Data', ja: 'データ' },
  'view.waiting': { en: 'The first result is being calculated.', ja: '最初の結果を計算しています。' },
  'view.noResult': { en: 'There is no result yet.', ja: 'まだ結果がありません。' },
  'chart.table': { en: 'Show as a table', ja: '表で表示' },
  'chart.picture': { en: 'Show as a chart', ja: '図で表示' },
  'chart.copy': { en: 'Copy the table', ja: '表をコピー' },
  'twin.overlay': { en: 'Colour by', ja: '色分け' },
  'twin.plain': { en: 'Plain', ja: 'なし' },
  'twin.utilisation': { en: 'Utilisation', ja: '稼働率' },
  'twin.watts': { en: 'Watts', ja: '電力' },
  'twin.waiting': { en: 'Waiting', ja: '待ち' },
  'twin.camera': { en: 'Camera', ja: '視点' },
  'twin.isometric': { en: 'Isometric', ja: '等角' },
  'twin.plan': { en: 'Plan', ja: '平面' },
  'twin.node': { en: 'Node', ja: 'ノード' },
  'twin.screenshot': { en: 'Save a picture', ja: '画像を保存' },
} as const satisfies BilingualWords;
