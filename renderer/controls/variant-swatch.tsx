import type { VariantStyle } from '../../contract/presentation/index';
import { useTheme } from '../theme/use-theme';
import { variantLook } from '../theme/variant-look';

interface Props {
  readonly variants: readonly { readonly id: string }[];
  readonly id: string;
  readonly size?: number;
}

/** The 10 px square in a variant's colour that stands beside its name. */
export function VariantSwatch({ variants, id, size = 10 }: Props) {
  const look: VariantStyle = variantLook(useTheme(), variants, id);
  return <span aria-hidden style={{ width: size, height: size, flex: 'none', borderRadius: 2, background: look.line }} />;
}
