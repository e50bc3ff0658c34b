import { app, type MenuItemConstructorOptions } from 'electron';
import type { Bilingual, Language } from '../../sim-core/index';

const words = {
  file: { en: '&File', ja: 'ファイル(&F)' },
  quit: { en: 'Quit', ja: '終了' },
  edit: { en: '&Edit', ja: '編集(&E)' },
  cut: { en: 'Cut', ja: '切り取り' },
  copy: { en: 'Copy', ja: 'コピー' },
  paste: { en: 'Paste', ja: '貼り付け' },
  selectAll: { en: 'Select all', ja: 'すべて選択' },
  view: { en: '&View', ja: '表示(&V)' },
  actualSize: { en: 'Actual size', ja: '実際のサイズ' },
  zoomIn: { en: 'Zoom in', ja: '拡大' },
  zoomOut: { en: 'Zoom out', ja: '縮小' },
  fullScreen: { en: 'Full screen', ja: '全画面表示' },
  developerTools: { en: 'Developer tools', ja: '開発者ツール' },
  help: { en: '&Help', ja: 'ヘルプ(&H)' },
  about: { en: 'About Shoryoku', ja: 'Shoryoku について' },
} satisfies Record<string, Bilingual>;

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu of the window. Undo and redo are missing on purpose: the workbench undoes edits of the scenario itself,
 * and a menu item would take the keys away from it.
 */
export function menuTemplate(language: Language): MenuItemConstructorOptions[] {
  const say = (name: keyof typeof words): string => words[name][language];
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>, name: keyof typeof words): MenuItemConstructorOptions => ({ role, label: say(name) });
  const developer = app.isPackaged ? [] : [separator, item('toggleDevTools', 'developerTools')];
  const template: MenuItemConstructorOptions[] = [
    { label: say('file'), submenu: [item('quit', 'quit')] },
    { label: say('edit'), submenu: [item('cut', 'cut'), item('copy', 'copy'), item('paste', 'paste'), separator, item('selectAll', 'selectAll')] },
    { label: say('view'), submenu: [item('resetZoom', 'actualSize'), item('zoomIn', 'zoomIn'), item('zoomOut', 'zoomOut'), separator, item('togglefullscreen', 'fullScreen'), ...developer] },
    { label: say('help'), submenu: [item('about', 'about')] },
  ];
  return process.platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template;
}
