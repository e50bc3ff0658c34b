/** Width of one character in em of Inter, by rough class; enough to reserve margins without a DOM. */
function characterEm(character: string): number {
  if (/[\u2e80-\u9fff\uff01-\uff60\u3000-\u303f]/.test(character)) return 1;
  if (/[ilIj.,:;'|!()[\]\u00a0 ]/.test(character)) return 0.3;
  if (/[mwMW%@]/.test(character)) return 0.88;
  if (/[A-Z0-9+\u2212=〜]/.test(character)) return 0.65;
  return 0.57;
}

/** Estimated width in px of one line of text; a little generous, so that nothing is cut off. */
export const textWidth = (text: string, fontSizePx: number): number => Array.from(text).reduce((sum, character) => sum + characterEm(character), 0) * fontSizePx;

/** Shortens text with an ellipsis to at most `widthPx`. */
export function fitText(text: string, widthPx: number, fontSizePx: number): string {
  if (textWidth(text, fontSizePx) <= widthPx) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSizePx) > widthPx) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
