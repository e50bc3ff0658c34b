import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { FieldView } from '../../../sim-core/index';
import { useDocument } from '../../state/document-store';
import { fieldText } from './field-text';
import { clampNumber, numberAtShare, type LeverScale } from './lever-scale';

const LARGE_STEP = 10;

/** Dragging is one gesture and so one step of undo; a run of arrow keys too. Double click goes back to the default. */
export function useLeverGestures(field: FieldView, scale: LeverScale) {
  const edit = useDocument((state) => state.edit);
  const gesture = useRef({ isDragging: false, count: 0 });
  const set = (value: number, key: string) => {
    const text = fieldText(field, value);
    if (text !== field.text) edit(field.path, text, key);
  };
  const dragTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    set(numberAtShare(scale, (event.clientX - box.left) / box.width), `drag ${field.path} ${gesture.current.count}`);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelector<HTMLElement>('[role=slider]')?.focus();
    gesture.current = { isDragging: true, count: gesture.current.count + 1 };
    dragTo(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => { if (gesture.current.isDragging) dragTo(event); };
  const onPointerUp = () => { gesture.current.isDragging = false; };
  const onDoubleClick = () => { if (field.defaultText !== undefined) edit(field.path, field.defaultText); };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event, field.number ?? scale.minimum, scale);
    if (target === undefined) return;
    event.preventDefault();
    set(target, `keys ${field.path}`);
  };
  return { track: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onDoubleClick }, onKeyDown };
}

function keyTarget(event: KeyboardEvent, value: number, scale: LeverScale): number | undefined {
  const step = scale.step * (event.shiftKey ? LARGE_STEP : 1);
  switch (event.key) {
    case 'ArrowRight': case 'ArrowUp': return clampNumber(scale, value + step);
    case 'ArrowLeft': case 'ArrowDown': return clampNumber(scale, value - step);
    case 'Home': return scale.minimum;
    case 'End': return scale.maximum;
    default: return undefined;
  }
}
