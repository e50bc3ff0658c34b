import { variantStyle, type Theme, type VariantStyle } from '../../contract/presentation/index';

/** A variant's look follows its place in the file, so it stays the same in every view, report and language. */
export function variantLook(theme: Theme, variants: readonly { readonly id: string }[], id: string): VariantStyle {
  return variantStyle(theme, variants.findIndex((variant) => variant.id === id));
}
