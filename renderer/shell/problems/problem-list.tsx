import { IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '../../../sim-core/index';
import { useWords } from '../../words/use-words';
import classes from './problem-list.module.css';

const SHOWN = 20;

/** Every problem with its place, what was expected and found, and the remedy. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { say } = useWords();
  return (
    <>
      <ul className={classes.list}>{problems.slice(0, SHOWN).map((problem, index) => <ProblemItem key={index} problem={problem} />)}</ul>
      {problems.length > SHOWN && <p className={classes.more}>{say('problem.more', { count: problems.length - SHOWN })}</p>}
    </>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { say, pick } = useWords();
  const place = [problem.file, problem.line === undefined ? undefined : say('problem.line', { line: problem.line }), problem.path].filter((part) => part !== undefined).join(' · ');
  return (
    <li className={classes.item} data-severity={problem.severity}>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div className="selectable">
        {place !== '' && <p className={classes.place}>{place}</p>}
        <dl className={classes.facts}>
          <dt>{say('problem.expected')}</dt><dd>{pick(problem.expected)}</dd>
          <dt>{say('problem.found')}</dt><dd>{pick(problem.found)}</dd>
          <dt>{say('problem.remedy')}</dt><dd className={classes.remedy}>{pick(problem.remedy)}</dd>
        </dl>
      </div>
    </li>
  );
}
