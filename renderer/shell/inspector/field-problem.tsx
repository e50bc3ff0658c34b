import type { Problem } from '../../../sim-core/index';
import { useWords } from '../../words/use-words';
import classes from './field-problem.module.css';

/** Under a refused field: what was expected, what was found, what to do. */
export function FieldProblem({ problems }: { readonly problems: readonly Problem[] }) {
  const { say, pick } = useWords();
  return (
    <ul className={classes.list} role="alert">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path ?? ''}`}>
          {`${say('problem.expected')}: ${pick(problem.expected)}. ${say('problem.found')}: ${pick(problem.found)}. ${pick(problem.remedy)}`}
        </li>
      ))}
    </ul>
  );
}
