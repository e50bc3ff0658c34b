import { drawFuturesChart, futuresData, futuresTable, type FuturesRequest } from '../../../contract/presentation/index';
import type { ResultBundle } from '../../../sim-core/index';
import { simulatedYear } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { useTheme } from '../../theme/use-theme';
import { useWords } from '../../words/use-words';
import { ChartPanel } from '../chart/chart-panel';
import { yearReading } from './year-reading';

interface Props {
  readonly bundle: ResultBundle;
  readonly request: Omit<FuturesRequest, 'language'>;
  readonly className?: string | undefined;
}

/** One key figure by year with the common cursor; a click or the arrow keys move it to a simulated year. */
export function FuturesPanel({ bundle, request, className }: Props) {
  const { language } = useWords();
  const theme = useTheme();
  const { variant, year, hiddenVariants } = useWorkspace();
  const variantIds = bundle.variants.filter((candidate) => !hiddenVariants[candidate.id]).map((candidate) => candidate.id);
  const cursorYear = simulatedYear(bundle.years, year);
  const data = futuresData(bundle, { ...request, language, variantIds, cursorYear, selectedId: variant });
  return (
    <ChartPanel
      className={className} draw={(size) => drawFuturesChart(data, size, theme, language)} table={() => futuresTable(data, language)}
      reading={(size) => yearReading({ data, size, language, years: bundle.years, year: cursorYear })}
    />
  );
}
