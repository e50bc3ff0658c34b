import { SegmentedControl } from '@mantine/core';
import { VariantSwatch } from '../../controls/variant-swatch';
import { useDescription } from '../../state/use-description';
import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import classes from './futures-tools.module.css';

interface Props {
  readonly showsDifferences: boolean;
  readonly onChange: (showsDifferences: boolean) => void;
}

/** Values, or paired differences against the baseline. */
export function FuturesTools({ showsDifferences, onChange }: Props) {
  const { say, pick } = useWords();
  const { variants } = useDescription();
  const baselineId = useRun((state) => state.bundle?.baseline);
  const baseline = variants.find((variant) => variant.id === baselineId);
  return (
    <>
      <SegmentedControl
        aria-label={say('futures.shows')} value={showsDifferences ? 'difference' : 'value'} onChange={(value) => onChange(value === 'difference')}
        data={[{ value: 'value', label: say('futures.values') }, { value: 'difference', label: say('futures.difference') }]}
      />
      {baseline && showsDifferences && (
        <span className={classes.against}>
          {say('futures.against')}
          <VariantSwatch variants={variants} id={baseline.id} />
          <b>{pick(baseline.name)}</b>
        </span>
      )}
      <span className={classes.note}>{say('futures.note')}</span>
    </>
  );
}
