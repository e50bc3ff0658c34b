import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import classes from './pane-edge.module.css';
import { clampPaneWidth, PANE_LIMITS_PX, type PaneSide } from './pane-limits';

const KEY_STEP_PX = 16;

/** The edge between a side region and the stage: drag it, or focus it and press the arrow keys. */
export function PaneEdge({ side, name }: { readonly side: PaneSide; readonly name: string }) {
  const { say } = useWords();
  const key = side === 'left' ? 'leftWidthPx' : 'rightWidthPx';
  const widthPx = useWorkspace((state) => state[key]);
  const change = useWorkspace((state) => state.change);
  const drag = useRef<{ x: number; widthPx: number } | undefined>(undefined);
  const outward = side === 'left' ? 1 : -1;
  const setWidth = (next: number) => change((state) => { state[key] = clampPaneWidth(side, next); });

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, widthPx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) setWidth(drag.current.widthPx + outward * (event.clientX - drag.current.x));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setWidth(widthPx - outward * KEY_STEP_PX);
    if (event.key === 'ArrowRight') setWidth(widthPx + outward * KEY_STEP_PX);
  };
  const [minimum, maximum] = PANE_LIMITS_PX[side];
  return (
    <div
      className={classes.edge} data-side={side} role="separator" tabIndex={0} aria-orientation="vertical"
      aria-label={say('pane.resize', { name })} aria-valuenow={widthPx} aria-valuemin={minimum} aria-valuemax={maximum}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={() => { drag.current = undefined; }} onKeyDown={onKeyDown}
    />
  );
}
