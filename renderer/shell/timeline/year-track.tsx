import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, PointerEvent } from 'react';
import { yearText } from '../../../contract/presentation/index';
import { useWords } from '../../words/use-words';
import classes from './timeline.module.css';
import { chooseYear, useYears } from './use-years';
import { nearestIndex, yearNames, yearShare } from './year-scale';

/** The ruler of years with a diamond at each simulated one. Click, drag, or the arrow keys. */
export function YearTrack() {
  const { say, language } = useWords();
  const { years, year, index } = useYears();
  const { ref, width } = useElementSize();
  if (years.length === 0) return <span />;
  const chooseAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    chooseYear(years[nearestIndex(years, (event.clientX - box.left) / box.width)]);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    chooseAt(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowRight: index + 1, ArrowUp: index + 1, ArrowLeft: index - 1, ArrowDown: index - 1, Home: 0, End: years.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    chooseYear(years[target]);
  };
  const left = (value: number) => `${yearShare(years, value) * 100}%`;
  return (
    <div
      ref={ref} className={classes.years} role="slider" tabIndex={0} aria-label={say('timeline.year')} aria-valuemin={years[0]} aria-valuemax={years.at(-1)} aria-valuenow={year}
      aria-valuetext={say('timeline.simulated', { year })} onPointerDown={onPointerDown} onPointerMove={(event) => { if (event.buttons === 1) chooseAt(event); }} onKeyDown={onKeyDown}
    >
      <span className={classes.ruler} />
      {tickYears(years).map((value) => <span key={value} className={classes.yearTick} style={{ left: left(value) }} />)}
      {years.map((value) => <span key={value} className={classes.diamond} data-chosen={value === year} style={{ left: left(value) }} title={say('timeline.simulated', { year: value })} />)}
      {yearNames(years, year, width).map((value) => (
        <span key={value} className={classes.yearName} data-chosen={value === year} data-end={value === years[0] ? 'first' : value === years.at(-1) ? 'last' : undefined} style={{ left: left(value) }}>{value === year ? yearText(value, language, true) : value}</span>
      ))}
    </div>
  );
}

const tickYears = (years: readonly number[]): readonly number[] => {
  const [first = 0] = years;
  return Array.from({ length: (years.at(-1) ?? first) - first + 1 }, (_, offset) => first + offset);
};
