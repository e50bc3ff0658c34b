import { useWords } from '../../words/use-words';
import classes from './inspector.module.css';

/** Head of a group of levers, with the key to the band. */
export function LeverHeading() {
  const { say } = useWords();
  return (
    <h3 className={classes.heading}>
      {say('inspector.levers')}
      <span className={classes.aside}><span className={classes.rangeKey} />{say('inspector.plausible')}</span>
    </h3>
  );
}
