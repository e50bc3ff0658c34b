import type { Bilingual } from '../../foundation/problems';
import type { ObservedHistory } from '../../foundation/observed-history';
import type { YearValues } from './trend';

/**
 * A series to be projected. `parts` are the factors that the projection extrapolates; their product is the series up to a
 * constant. People (`isPeople`) follow their trend: who will be of working age is known long before. All else fades.
 */
export interface HindcastTarget {
  readonly id: string;
  readonly label: Bilingual;
  readonly parts: readonly HindcastPart[];
}

export interface HindcastPart {
  readonly label: Bilingual;
  readonly isPeople: boolean;
  readonly values: YearValues;
}

export const valuesOf = (history: ObservedHistory, id: string): YearValues => {
  const series = history.series[id];
  if (series === undefined) throw new Error(`the history has no series ${id}`);
  return new Map(series.values);
};

const combine = (first: YearValues, second: YearValues, of: (a: number, b: number) => number): YearValues =>
  new Map([...first].flatMap(([year, value]) => (second.has(year) ? [[year, of(value, second.get(year) as number)] as const] : [])));
const divide = (first: YearValues, second: YearValues): YearValues => combine(first, second, (a, b) => a / b);
const multiply = (first: YearValues, second: YearValues): YearValues => combine(first, second, (a, b) => a * b);

const words = {
  workers: { en: 'people at work', ja: '就業者' },
  perWorker: { en: 'output per person', ja: '1人あたり産出' },
  intensity: { en: 'electricity per product', ja: '産出あたり電力' },
  share: { en: 'share of employment', ja: '就業者の割合' },
};

/**
 * What is projected: output as people at work times output per person, electricity as product times electricity per product,
 * shares as they are. People at work are real product over product per worker, both read; an index, not a head-count.
 */
export const hindcastTargets = (history: ObservedHistory): readonly HindcastTarget[] => {
  const series = (id: string): YearValues => valuesOf(history, id);
  const workers = divide(series('product.real'), series('product.perWorker'));
  const output = (id: string, people: YearValues): HindcastTarget => ({
    id, label: nameOf(history, id),
    parts: [{ label: words.workers, isPeople: true, values: people }, { label: words.perWorker, isPeople: false, values: divide(series(id), people) }],
  });
  const share = (id: string): HindcastTarget => ({ id, label: nameOf(history, id), parts: [{ label: words.share, isPeople: false, values: series(id) }] });
  const industry = multiply(workers, series('employment.industryShare'));
  const services = multiply(workers, series('employment.servicesShare'));
  return [
    output('production.manufacturing', industry),
    output('activity.transport', services),
    output('activity.medical', services),
    share('employment.industryShare'),
    share('employment.servicesShare'),
    {
      id: 'electricity.demand', label: nameOf(history, 'electricity.demand'),
      parts: [
        { label: words.workers, isPeople: true, values: workers },
        { label: words.perWorker, isPeople: false, values: series('product.perWorker') },
        { label: words.intensity, isPeople: false, values: divide(series('electricity.demand'), series('product.real')) },
      ],
    },
  ];
};

const nameOf = (history: ObservedHistory, id: string): Bilingual => history.series[id]?.name ?? { en: id, ja: id };
