import { showEstimate } from '../../../contract/presentation/index';
import { recordKpiIds, recordKpiLabel } from '../../shell/inspector/record-kpis';
import { useRun } from '../../state/run-store';
import { useCell } from '../../state/use-cell';
import { useWords } from '../../words/use-words';
import { nodesOf } from './node-kpis';
import classes from './nodes-view.module.css';

/** What the run says: from which load edge or cloud uses less, and how the nodes of the chosen variant work. */
export function NodeFindings() {
  const { say, pick } = useWords();
  const { bundle, isStale } = useRun();
  const cell = useCell();
  if (!bundle || !cell) return <p className={classes.subtitle}>{say('view.waiting')}</p>;
  const nodes = nodesOf(cell.kpis);
  const variant = bundle.variants.find((one) => one.id === cell.variant);
  return (
    <div className={classes.findings} data-stale={isStale}>
      <h3 className={classes.title}>{say('nodes.crossover')}</h3>
      {bundle.crossovers.map((crossover) => <p key={`${crossover.edge} ${crossover.cloud} ${crossover.benchmark}`} className={classes.statement}>{pick(crossover.statement)}</p>)}
      {bundle.crossovers.length === 0 && <p className={classes.statement}>{say('nodes.noCrossover')}</p>}
      <h3 className={classes.title}>{say('nodes.work')}</h3>
      <p className={classes.subtitle}>{`${variant ? pick(variant.name) : cell.variant}, ${cell.year}`}</p>
      {nodes.length === 0 && <p className={classes.statement}>{say('nodes.noNode')}</p>}
      {nodes.map((id) => <NodeTable key={id} id={id} title={pick(bundle.names[id] ?? { en: id, ja: id })} />)}
    </div>
  );
}

function NodeTable({ id, title }: { readonly id: string; readonly title: string }) {
  const { pick, language, say } = useWords();
  const kpis = useCell()?.kpis ?? {};
  return (
    <table className={`${classes.table} selectable`}>
      <thead><tr><th scope="col">{title}</th><th scope="col">{say('nodes.mean')}</th><th scope="col">{say('nodes.interval')}</th></tr></thead>
      <tbody>
        {recordKpiIds(kpis, id).map((kpi) => {
          const estimate = kpis[kpi];
          const shown = estimate && showEstimate(estimate, language);
          return <tr key={kpi}><td>{pick(recordKpiLabel(kpi))}</td><td className={classes.figure}>{shown?.valueWithUnit ?? '–'}</td><td>{shown?.interval ?? '–'}</td></tr>;
        })}
      </tbody>
    </table>
  );
}
