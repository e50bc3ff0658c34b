import type { Bilingual } from '../../sim-core/index';

/** One table of texts: key to both languages. Placeholders are written `{{name}}`. */
export type BilingualWords = Readonly<Record<string, Bilingual>>;
