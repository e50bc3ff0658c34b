let last: Promise<void> = Promise.resolve();

/** Runs drawings one at a time, each after the browser had a frame for itself. A drawing that fails leaves its card without a picture. */
export function inTurn(draw: () => void): Promise<void> {
  const frame = () => new Promise<void>((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  last = last.then(frame).then(draw).catch((error: unknown) => { console.warn('A picture could not be drawn', error); });
  return last;
}
