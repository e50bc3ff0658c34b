import type { Problem } from '../foundation/problems';
import type { DeviceProfile } from './device-profile';

const problem = (profile: DeviceProfile, path: string, rest: Pick<Problem, 'code' | 'expected' | 'found' | 'remedy'>): Problem => ({
  severity: 'error',
  record: profile.id,
  path: `${profile.id}.${path}`,
  ...rest,
});

export function unknownBenchmark(profile: DeviceProfile, benchmark: string): Problem {
  const known = Object.keys(profile.benchmarks).sort().join(', ');
  return problem(profile, `benchmarks.${benchmark}`, {
    code: 'node.benchmark-unknown',
    expected: { en: `a benchmark measured on ${profile.id}: ${known}`, ja: `${profile.id} で測定されたベンチマーク: ${known}` },
    found: { en: benchmark, ja: benchmark },
    remedy: { en: 'Choose one of the listed benchmarks or another device.', ja: '一覧のベンチマークか、別の機器を選んでください。' },
  });
}

export function powerNotMeasured(profile: DeviceProfile, benchmark: string): Problem {
  return problem(profile, `benchmarks.${benchmark}.powerW`, {
    code: 'node.power-unknown',
    expected: { en: 'measured watts and an idle figure for this benchmark', ja: 'このベンチマークの測定電力と待機電力' },
    found: { en: 'no watts, or no idle figure', ja: '電力または待機電力の値がありません' },
    remedy: {
      en: 'Accept an assumption for the missing watts (assumedPower of the node: idle and busy, each with a range), or choose a measured device.',
      ja: '不足する電力の仮定を受け入れる（ノードの assumedPower に待機と稼働の電力を範囲つきで書く）か、測定済みの機器を選んでください。',
    },
  });
}

export function offlineNeedsBatch(profile: DeviceProfile, benchmark: string): Problem {
  return problem(profile, `benchmarks.${benchmark}`, {
    code: 'node.batch-missing',
    expected: { en: 'a stated batch size, because only Offline was measured', ja: 'Offline のみの測定のため、バッチサイズの指定' },
    found: { en: 'no batch size', ja: 'バッチサイズの指定なし' },
    remedy: { en: 'State a batch size, or choose a benchmark measured request by request.', ja: 'バッチサイズを指定するか、逐次処理で測定されたベンチマークを選んでください。' },
  });
}

export function beyondCapacity(profile: DeviceProfile, loadPerS: number, capacityPerS: number): Problem {
  const found = loadPerS.toFixed(3);
  const most = capacityPerS.toFixed(3);
  return problem(profile, 'loadPerS', {
    code: 'node.saturated',
    expected: { en: `at most ${most} inferences per second`, ja: `毎秒 ${most} 推論以下` },
    found: { en: `${found} inferences per second`, ja: `毎秒 ${found} 推論` },
    remedy: {
      en: 'Lower the load, add nodes, or state a batch size if answers may wait.',
      ja: '負荷を下げるか、ノードを増やすか、待ち時間が許される場合はバッチサイズを指定してください。',
    },
  });
}

export function loadNotValid(profile: DeviceProfile, loadPerS: number): Problem {
  return problem(profile, 'loadPerS', {
    code: 'node.load-invalid',
    expected: { en: 'a load of zero or more inferences per second', ja: '0 以上の毎秒推論数' },
    found: { en: String(loadPerS), ja: String(loadPerS) },
    remedy: { en: 'Give a number that is not negative.', ja: '負でない数値を入力してください。' },
  });
}
