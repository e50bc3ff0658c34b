import { countField } from '../../foundation/fields/number-fields';
import { NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { texts } from '../texts';

/** Collections whose records parts pass one after the other. */
export const stepCollections = ['stations', 'inspections'] as const;

export const next = referenceField(texts('Next', '次工程', 'Station or inspection that follows; none: parts are shipped.', '次の工程または検査。なければ出荷。'), [NO_REFERENCE, ...stepCollections], { defaultId: NO_REFERENCE });
export const buffer = countField(texts('Buffer', 'バッファ', 'Places for parts before it.', '手前に置ける部品の数。'), { minimum: 1, maximum: 10_000 });
