import { kpiWords, sectorOfBundle } from '../../../contract/presentation/index';
import { simulatedYear } from '../../state/use-cell';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';
import { useTheme } from '../../theme/use-theme';
import { variantLook } from '../../theme/variant-look';
import { useWords } from '../../words/use-words';
import classes from './inspector.module.css';
import { readoutRows, type ReadoutRow } from './readout-rows';
import styles from './year-readout.module.css';

/** The key figures of every variant in the chosen year with their half-widths. */
export function YearReadout() {
  const { say, language, pick } = useWords();
  const theme = useTheme();
  const { bundle, isStale } = useRun();
  const wantedYear = useWorkspace((state) => state.year);
  if (!bundle) return null;
  const year = simulatedYear(bundle.years, wantedYear);
  const rows = readoutRows(bundle, year, language);
  return (
    <section className={classes.section} data-stale={isStale}>
      <h3 className={classes.heading}>{say('inspector.atYear', { year })}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {bundle.variants.map((variant) => <th key={variant.id} scope="col" style={{ color: variantLook(theme, bundle.variants, variant.id).text }}>{pick(variant.name)}</th>)}
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={row.kpi} row={row} sector={sectorOfBundle(bundle)?.id} />)}</tbody>
      </table>
    </section>
  );
}

function Row({ row, sector }: { readonly row: ReadoutRow; readonly sector: string | undefined }) {
  const { pick } = useWords();
  return (
    <tr>
      <th scope="row">{pick(kpiWords(row.kpi, undefined, sector).label)}{row.unit !== '' && <span className={styles.unit}>{row.unit}</span>}</th>
      {row.cells.map(({ variant, shown }) => (
        <td key={variant}>{shown ? <>{shown.value}<span className={styles.half}>{shown.halfWidth === '–' ? '–' : `±${shown.halfWidth}`}</span></> : '–'}</td>
      ))}
    </tr>
  );
}
