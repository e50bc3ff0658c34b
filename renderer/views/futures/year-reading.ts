import type { HTMLAttributes, KeyboardEvent, PointerEvent } from 'react';
import { futuresGeometry, type FuturesData, type Size } from '../../../contract/presentation/index';
import type { Language } from '../../../sim-core/index';
import { simulatedYear } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';

interface Reading {
  readonly data: FuturesData;
  readonly size: Size;
  readonly language: Language;
  readonly years: readonly number[];
  readonly year: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

const choose = (year: number | undefined): void => {
  if (year !== undefined) useWorkspace.getState().change((state) => { state.year = year; });
};

/** Lets pointer and arrow keys move the year that all charts of the window share. */
export function yearReading({ data, size, language, years, year }: Reading): HTMLAttributes<HTMLDivElement> {
  const chooseAt = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    choose(simulatedYear(years, futuresGeometry(data, size, language).x.invert(event.clientX - box.left)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(years[years.indexOf(year) + step]);
  };
  return {
    tabIndex: 0, role: 'slider', 'aria-label': data.heading.title, 'aria-valuenow': year, 'aria-valuemin': years[0], 'aria-valuemax': years.at(-1), style: { cursor: 'col-resize' },
    onPointerDown: chooseAt, onPointerMove: (event) => { if (event.buttons === 1) chooseAt(event); }, onKeyDown,
  };
}
