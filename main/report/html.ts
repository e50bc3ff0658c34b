import { escapeMarkup } from '../../contract/presentation/index';

/** Markup that is safe to put into the report as it is. Only `html` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | readonly Html[];

/** Template of markup: every text that is put in is escaped, so a hostile title stays a title. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((text, piece, index) => text + piece + (index < parts.length ? markupOf(parts[index] ?? '') : ''), '') };
}

/** Markup this program made itself, such as a drawn chart or the style sheet. */
export const trusted = (markup: string): Html => ({ markup });

function markupOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part));
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}
