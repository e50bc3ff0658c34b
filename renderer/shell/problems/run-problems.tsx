import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import { ProblemList } from './problem-list';
import classes from './run-problems.module.css';

/** A run that could not start or end: said above the stage, where the last picture stays. */
export function RunProblems() {
  const { say } = useWords();
  const { phase, problems } = useRun();
  if (phase !== 'failed' || problems.length === 0) return null;
  return (
    <section className={classes.banner} role="alert">
      <h2 className={classes.title}>{say('problem.runTitle')}</h2>
      <ProblemList problems={problems} />
    </section>
  );
}
