/** Folds width, case and kana, so that ｶﾒﾗ, カメラ and かめら are one word. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * How well a folded query fits a folded text: higher is better, undefined when it does not fit. A word's beginning
 * beats its middle, and letters in order (`exp` in "export page") come last.
 */
export function matchScore(query: string, text: string): number | undefined {
  if (query === '') return 0;
  const at = text.indexOf(query);
  if (at === 0) return 3;
  if (at > 0) return /[\s.:/・：]/.test(text[at - 1] ?? '') ? 2 : 1;
  return hasLettersInOrder(query, text) ? 0.5 : undefined;
}

function hasLettersInOrder(query: string, text: string): boolean {
  let from = 0;
  for (const letter of query.replace(/\s/g, '')) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
