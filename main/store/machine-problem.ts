import type { Bilingual, Problem } from '../../sim-core/index';

interface Explanation {
  readonly code: string;
  readonly found: Bilingual;
  readonly remedy: Bilingual;
}

const chooseAnotherFolder: Bilingual = {
  en: 'Choose a folder that you may write to, or ask its owner for permission.',
  ja: '書き込みできるフォルダを選ぶか、所有者に権限を求めてください。',
};

const permission: Explanation = {
  code: 'machine.permission',
  found: { en: 'The system refused access.', ja: 'システムがアクセスを拒否しました。' },
  remedy: chooseAnotherFolder,
};

const diskFull: Explanation = {
  code: 'machine.disk-full',
  found: { en: 'No space is left on the disk.', ja: 'ディスクに空き容量がありません。' },
  remedy: { en: 'Free some space or choose a folder on another disk.', ja: '空き容量を増やすか、別のディスクのフォルダを選んでください。' },
};

const notAFolder: Explanation = {
  code: 'machine.not-a-folder',
  found: { en: 'A part of the path is a file, not a folder.', ja: 'パスの途中がフォルダではなくファイルです。' },
  remedy: { en: 'Choose another folder, or move the file that is in the way.', ja: '別のフォルダを選ぶか、妨げになっているファイルを移動してください。' },
};

const explanations: Readonly<Record<string, Explanation>> = {
  EACCES: permission,
  EPERM: permission,
  EROFS: {
    code: 'machine.read-only',
    found: { en: 'The disk is read-only.', ja: 'ディスクが読み取り専用です。' },
    remedy: chooseAnotherFolder,
  },
  ENOENT: {
    code: 'machine.no-such-folder',
    found: { en: 'No folder can be made there.', ja: 'そこにはフォルダを作成できません。' },
    remedy: chooseAnotherFolder,
  },
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EISDIR: {
    code: 'machine.is-a-folder',
    found: { en: 'A folder of that name is already there.', ja: '同じ名前のフォルダが既にあります。' },
    remedy: { en: 'Choose another file name.', ja: '別のファイル名を選んでください。' },
  },
};

const errorCode = (error: unknown): string => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? 'UNKNOWN';
};

const unexplained = (code: string): Explanation => ({
  code: 'machine.file-failed',
  found: { en: `The system answered ${code}.`, ja: `システムの応答は ${code} でした。` },
  remedy: chooseAnotherFolder,
});

/** True for an error that the operating system reported, as opposed to a bug of ours. */
export const isSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

/**
 * Turns an error of the file system into a problem whose code starts with `machine.`.
 * Anything else is a bug and is thrown again.
 */
export function machineProblem(error: unknown, path: string, expected: Bilingual): Problem {
  if (!isSystemError(error)) throw error;
  const code = errorCode(error);
  const explanation = explanations[code] ?? unexplained(code);
  return { ...explanation, severity: 'error', file: path, expected };
}
