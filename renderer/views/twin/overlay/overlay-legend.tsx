import { useTheme } from '../../../theme/use-theme';
import { useWords } from '../../../words/use-words';
import type { Overlay } from '../twin-options';
import classes from '../twin-view.module.css';
import type { OverlayScale } from './overlay-scale';

const UNITS = { percent: '%', watts: 'W', pieces: '' } as const;

/** The ramp with its steps and the values between them. */
export function OverlayLegend({ overlay, scale }: { readonly overlay: Overlay; readonly scale: OverlayScale }) {
  const { say, language } = useWords();
  const theme = useTheme();
  const factor = scale.unit === 'percent' ? 100 : 1;
  const ticks = Array.from({ length: scale.steps + 1 }, (_, index) => Number(((index / scale.steps) * scale.top * factor).toPrecision(3)));
  const unit = scale.unit === 'pieces' ? say('twin.pieces') : UNITS[scale.unit];
  return (
    <div className={classes.ramp}>
      <span>{`${say(`twin.${overlay}`)}${language === 'ja' ? ' ' : ', '}${unit}`}</span>
      <div className={classes.rampSteps}>{theme.ramps[scale.ramp].map((colour) => <span key={colour} style={{ background: colour }} />)}</div>
      <div className={classes.rampEnds}>{ticks.map((tick) => <span key={tick}>{tick}</span>)}</div>
    </div>
  );
}
