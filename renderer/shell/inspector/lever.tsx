import { useEffect, useId, useRef } from 'react';
import type { FieldView } from '../../../sim-core/index';
import { KindBadge } from '../../controls/kind-badge';
import { useDocument } from '../../state/document-store';
import { useWords } from '../../words/use-words';
import { FieldProblem } from './field-problem';
import { FieldRow } from './field-row';
import { fieldText, textWithoutUnit } from './field-text';
import classes from './lever.module.css';
import { leverScale, type LeverScale } from './lever-scale';
import { useLeverGestures } from './use-lever-gestures';

interface Props {
  readonly field: FieldView;
  readonly isFocused?: boolean;
}

/** A value with a slider: plausible band, tick at the default, both ends labelled. Falls back to a row when it has no number. */
export function Lever({ field, isFocused = false }: Props) {
  const scale = leverScale(field);
  return scale ? <SliderLever field={field} scale={scale} isFocused={isFocused} /> : <FieldRow field={field} isFocused={isFocused} />;
}

function SliderLever({ field, scale, isFocused }: Required<Props> & { readonly scale: LeverScale }) {
  const { pick } = useWords();
  const labelId = useId();
  const refused = useDocument((state) => state.refused[field.path]);
  const thumb = useRef<HTMLSpanElement>(null);
  const gestures = useLeverGestures(field, scale);
  useEffect(() => { if (isFocused) thumb.current?.focus(); }, [isFocused]);
  return (
    <div className={classes.lever}>
      <div className={classes.head}>
        <span className={classes.label} id={labelId} title={`${pick(field.label)}\n${pick(field.description)}`}>{pick(field.label)}</span>
        <span className={classes.value}>{textWithoutUnit(field)}</span>
        <span className={classes.unit}>{field.unit}</span>
        <span className={classes.badge}>{field.kind && <KindBadge kind={field.kind} source={field.source} />}</span>
      </div>
      <div className={classes.hit} {...gestures.track}>
        <Track scale={scale} />
        <span
          ref={thumb} className={classes.thumb} role="slider" tabIndex={0} aria-labelledby={labelId} style={{ left: `${scale.valueShare * 100}%` }}
          aria-valuemin={scale.minimum} aria-valuemax={scale.maximum} aria-valuenow={field.number} aria-valuetext={field.text} onKeyDown={gestures.onKeyDown}
        />
      </div>
      <div className={classes.ends}><span>{fieldText(field, scale.minimum)}</span><span>{fieldText(field, scale.maximum)}</span></div>
      {refused && <FieldProblem problems={refused.problems} />}
    </div>
  );
}

function Track({ scale }: { readonly scale: LeverScale }) {
  const [low, high] = scale.bandShares ?? [0, 0];
  return (
    <span className={classes.track}>
      {scale.bandShares && <span className={classes.band} style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />}
      {scale.defaultShare !== undefined && <span className={classes.tick} style={{ left: `${scale.defaultShare * 100}%` }} />}
    </span>
  );
}
