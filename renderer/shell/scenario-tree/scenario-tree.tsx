import { useDescription } from '../../state/use-description';
import { useWords } from '../../words/use-words';
import classes from './scenario-tree.module.css';
import { VariantRow } from './variant-row';

/** Baseline and variants; under each only what differs from the file. */
export function ScenarioTree() {
  const { say } = useWords();
  const { variants } = useDescription();
  return (
    <ul className={classes.tree} aria-label={say('pane.scenarios')}>
      {variants.map((variant) => <VariantRow key={variant.id} variant={variant} variants={variants} />)}
    </ul>
  );
}
