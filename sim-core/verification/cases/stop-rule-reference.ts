import { relativeHalfWidth, StopWatch, type StopRule } from '../../experiment/stop-rule';
import { estimate } from '../estimate';
import { nurseClinicReplications } from './nurse-clinic-replications';
import type { CheckedFigure, VerificationCase } from './verification-case';

const TEN_DIGITS = 5e-10;
const rule = (share: number, lookAhead: number): StopRule => ({ relativeHalfWidth: share, initial: 3, lookAhead, budget: 40 });

type Metric = keyof typeof nurseClinicReplications;

const at = (metric: Metric, count: number): ReturnType<typeof estimate> => estimate(nurseClinicReplications[metric].slice(0, count));

/** First number of replications from which the half-width stays within the share; replications come in one by one, or all at once. */
function preciseFrom(metric: Metric, of: StopRule, isAtOnce: boolean): number {
  const watch = new StopWatch(of);
  const isPrecise = (count: number): boolean => {
    const { mean, halfWidth } = at(metric, count);
    return relativeHalfWidth(mean, halfWidth) <= of.relativeHalfWidth;
  };
  for (let complete = isAtOnce ? of.budget : 1; complete <= of.budget; complete++) {
    const verdict = watch.judge(complete, isPrecise);
    if (verdict.replications !== undefined) return verdict.preciseFrom ?? Number.NaN;
  }
  return Number.NaN;
}

const exact = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 0 });
const printed = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: TEN_DIGITS });

function stopRule(): readonly CheckedFigure[] {
  const five = rule(0.05, 5);
  return [
    exact('timeWithNurse.replications', 3, preciseFrom('timeWithNurse', five, false)),
    exact('queueTime.replications', 31, preciseFrom('queueTime', five, false)),
    exact('queueTime.replicationsAtOnce', 31, preciseFrom('queueTime', five, true)),
    exact('utilisation.replications', 3, preciseFrom('utilisation', five, false)),
    exact('queueTime.tenPercent', 3, preciseFrom('queueTime', rule(0.1, 0), false)),
    exact('queueTime.tenPercentLookAhead', 9, preciseFrom('queueTime', rule(0.1, 5), false)),
  ];
}

/** Means, half-widths and deviations as the data set prints them. */
function intervals(): readonly CheckedFigure[] {
  const first = at('timeWithNurse', 5);
  const printedRows: readonly (readonly [Metric, mean10: number, deviation10: number, mean40: number, low40: number, high40: number, deviation40: number])[] = [
    ['timeWithNurse', 10.009002113, 0.007895217, 9.991278628, 9.956997989, 10.025559267, 0.003431056],
    ['queueTime', 0.502272027, 0.085452855, 0.513406673, 0.490624488, 0.536188858, 0.044374541],
    ['utilisation', 0.500477193, 0.006231208, 0.49876644, 0.49641656, 0.50111632, 0.004711384],
  ];
  return [
    printed('five.mean', 9.956601612, first.mean), printed('five.deviation', 0.010572097, first.halfWidth / first.mean),
    printed('five.low', 9.851339456, first.mean - first.halfWidth), printed('five.high', 10.061863769, first.mean + first.halfWidth),
    ...printedRows.flatMap(([metric, mean10, deviation10, mean40, low40, high40, deviation40]) => {
      const [ten, forty] = [at(metric, 10), at(metric, 40)];
      return [
        printed(`${metric}.mean10`, mean10, ten.mean), printed(`${metric}.deviation10`, deviation10, ten.halfWidth / ten.mean), printed(`${metric}.mean40`, mean40, forty.mean),
        printed(`${metric}.low40`, low40, forty.mean - forty.halfWidth), printed(`${metric}.high40`, high40, forty.mean + forty.halfWidth), printed(`${metric}.deviation40`, deviation40, forty.halfWidth / forty.mean),
      ];
    }),
  ];
}

const SOURCE = 'pydesrap_mms, commit d0f6bd4; Hoad, Robinson & Davies 2010';

export const stopRuleCases: readonly VerificationCase[] = [
  { id: '3-stop-rule', title: { en: 'Nurse clinic, when to stop', ja: '看護師外来、停止規則' }, source: SOURCE, figures: stopRule },
  { id: '3-intervals', title: { en: 'Nurse clinic, intervals of the published data', ja: '看護師外来、公開データの信頼区間' }, source: SOURCE, figures: intervals },
];
