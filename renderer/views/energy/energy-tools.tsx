import { SegmentedControl } from '@mantine/core';
import { bundleNames } from '../../../contract/presentation/index';
import { VariantSwatch } from '../../controls/variant-swatch';
import { useRun } from '../../state/run-store';
import { useCell } from '../../state/use-cell';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import classes from '../futures/futures-tools.module.css';

/** Which week, and whose load is shown: the variant chosen in the tree. */
export function EnergyTools() {
  const { say, pick } = useWords();
  const bundle = useRun((state) => state.bundle);
  const cell = useCell();
  const { variants } = useDescription();
  const { week, change } = useWorkspace();
  if (!bundle || !cell) return null;
  const weeks = bundle.demand[cell.variant]?.[String(cell.year)] ?? [];
  const variant = variants.find((candidate) => candidate.id === cell.variant);
  const nameOf = bundleNames(bundle);
  return (
    <>
      {weeks.length > 1 && (
        <SegmentedControl
          aria-label={say('timeline.week')} value={String(Math.min(week, weeks.length - 1))} onChange={(value) => change((state) => { state.week = Number(value); })}
          data={weeks.map((one, index) => ({ value: String(index), label: pick(nameOf(one.week)) }))}
        />
      )}
      {variant && (
        <span className={classes.against}>
          <VariantSwatch variants={variants} id={variant.id} />
          <b>{pick(variant.name)}</b>
          {cell.year}
        </span>
      )}
      <span className={classes.note}>{say('energy.note')}</span>
    </>
  );
}
