import type { Bilingual, Problem } from '../../../../sim-core/index';

type Texts = Pick<Problem, 'expected' | 'found' | 'remedy'>;
const problem = (code: string, path: string, texts: Texts): Problem => ({ code, severity: 'error', path, ...texts });
const same = (text: string): Bilingual => ({ en: text, ja: text });
const seeHelp: Bilingual = { en: 'See shoryoku devices --help.', ja: 'shoryoku devices --help を参照してください。' };

export const unknownAction = (found: string, actions: readonly string[]): Problem =>
  problem('devices.unknown-action', 'ACTION', { expected: same(actions.join(', ')), found: same(found), remedy: seeHelp });

export const unknownDevice = (path: string, found: string): Problem =>
  problem('devices.unknown-device', path, {
    expected: { en: 'The id of a device of the catalogue.', ja: 'カタログにある機器の ID。' },
    found: same(found),
    remedy: { en: 'shoryoku devices list shows every id.', ja: 'shoryoku devices list で ID の一覧を表示します。' },
  });

export const optionNeeded = (option: string): Problem =>
  problem('devices.option-needed', `--${option}`, {
    expected: { en: `A value: --${option} ...`, ja: `値: --${option} ...` },
    found: { en: 'Nothing.', ja: '指定がありません。' },
    remedy: seeHelp,
  });

export const notANumber = (option: string, found: string): Problem =>
  problem('devices.not-a-number', `--${option}`, {
    expected: { en: 'A number of zero or more.', ja: '0 以上の数値。' },
    found: same(found),
    remedy: { en: 'Write it with a point, such as 0.3.', ja: '0.3 のように小数点で指定してください。' },
  });

export const operandNeeded = (name: string): Problem =>
  problem('devices.operand-needed', name, { expected: { en: `The word ${name} after the action.`, ja: `動作の後に ${name} の指定。` }, found: { en: 'Nothing.', ja: '指定がありません。' }, remedy: seeHelp });

export const folderMissing = (path: string): Problem =>
  problem('devices.folder-missing', path, {
    expected: { en: 'A folder of results, or a CSV file.', ja: '結果フォルダー、または CSV ファイル。' },
    found: { en: 'No such folder or file.', ja: '見つかりません。' },
    remedy: { en: 'Check the path.', ja: 'パスを確認してください。' },
  });

export const folderUnreadable = (path: string, found: string): Problem =>
  problem('machine.folder-unreadable', path, {
    expected: { en: 'A folder that can be read.', ja: '読み取れるフォルダー。' },
    found: same(found),
    remedy: { en: 'Check the permissions.', ja: '権限を確認してください。' },
  });
