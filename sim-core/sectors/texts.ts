import type { FieldTexts } from '../foundation/fields/field';

/** Label and description in both languages, in the order en, ja. */
export const texts = (labelEn: string, labelJa: string, descriptionEn: string, descriptionJa: string): FieldTexts =>
  ({ label: { en: labelEn, ja: labelJa }, description: { en: descriptionEn, ja: descriptionJa } });
