import type { BilingualWords } from './bilingual-words';

export const galleryWords = {
  'gallery.promise': { en: 'Fewer people,\nthe same work.', ja: '少ない人手で、\n同じ仕事を。' },
  'gallery.about': {
    en: 'Simulate a site to 2070, with the edge AI that helps it and the power that help costs.',
    ja: '現場を2070年まで模擬し、助けとなるエッジAIとその電力を見積もります。',
  },
  'gallery.openFile': { en: 'Open a scenario', ja: 'シナリオを開く' },
  'gallery.openFileHint': { en: 'YAML file', ja: 'YAMLファイル' },
  'gallery.heading': { en: 'Start from a worked scenario', ja: '用意されたシナリオから始める' },
  'gallery.subheading': { en: 'Opens with results in seconds. Nothing needs the network.', ja: '開くと数秒で結果が出ます。通信は不要です。' },
  'gallery.all': { en: 'All', ja: 'すべて' },
  'gallery.sector': { en: 'Sector', ja: '分野' },
  'gallery.recent': { en: 'Recent', ja: '最近使ったもの' },
  'gallery.none': { en: 'No scenario of this sector is shipped.', ja: 'この分野のシナリオはまだありません。' },
  'gallery.version': { en: 'Shoryoku {{version}}', ja: 'Shoryoku {{version}}' },
  'gallery.picture': { en: 'Picture of {{title}}', ja: '{{title}}の図' },
  'gallery.loading': { en: 'Opening {{title}}', ja: '{{title}}を開いています' },
  'sector.factory': { en: 'Factory', ja: '工場' },
  'sector.custom': { en: 'Building blocks', ja: '基本模型' },
  'sector.hospital': { en: 'Hospital', ja: '病院' },
  'sector.logistics': { en: 'Logistics', ja: '物流' },
} as const satisfies BilingualWords;
