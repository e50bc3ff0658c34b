import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { Fragment, useMemo } from 'react';
import { VariantSwatch } from '../../controls/variant-swatch';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { PaneHead } from '../frame/pane-head';
import { CollapseInspector } from './collapse-inspector';
import classes from './inspector.module.css';
import { Lever } from './lever';
import { namedLevers } from './lever-fields';
import { LeverHeading } from './lever-heading';
import { YearReadout } from './year-readout';

/** Levers of the scenario and the figures of every variant in the chosen year. */
export function VariantPane({ id }: { readonly id: string | undefined }) {
  const { say, pick } = useWords();
  const { document, variants, records } = useDescription();
  const chosen = useWorkspace((state) => state.variant);
  const variant = variants.find((candidate) => candidate.id === (id ?? chosen));
  const levers = useMemo(() => namedLevers(document, records, variant), [document, records, variant]);
  const icon = variant ? <VariantSwatch variants={variants} id={variant.id} /> : <IconAdjustmentsHorizontal size={16} stroke={1.5} />;
  return (
    <div className={classes.pane}>
      <PaneHead icon={icon} title={variant ? pick(variant.name) : say('inspector.levers')} actions={<CollapseInspector />} />
      <div className={classes.scroll}>
        {levers.length > 0 && (
          <section className={classes.section}>
            <LeverHeading />
            {levers.map(({ field, setByVariant }) => (
              <Fragment key={field.path}>
                <Lever field={field} />
                {setByVariant !== undefined && variant && <p className={classes.note}>{say('inspector.changedHere', { variant: pick(variant.name), value: setByVariant })}</p>}
              </Fragment>
            ))}
          </section>
        )}
        <YearReadout />
      </div>
    </div>
  );
}
