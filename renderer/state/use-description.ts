import { useSyncExternalStore } from 'react';
import { describeDocument, describeVariants, type Bilingual, type RecordView, type ScenarioDocument, type VariantView } from '../../sim-core/index';
import { catalogue } from './catalogue';
import { useDocument } from './document-store';

/** The open document as the window shows it: every record with its fields, every variant with its changes. */
export interface Description {
  readonly document: ScenarioDocument | undefined;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly records: readonly RecordView[];
  readonly variants: readonly VariantView[];
}

const nothing: Description = { document: undefined, title: { en: '', ja: '' }, question: { en: '', ja: '' }, records: [], variants: [] };
const described = new WeakMap<ScenarioDocument, Description>();

/** Describes a document once; documents are immutable, so the description is kept as long as the document is. */
export function describe(document: ScenarioDocument): Description {
  const known = described.get(document);
  if (known) return known;
  const records = describeDocument(document, catalogue);
  const description = { document, title: headerText(document, 'title'), question: headerText(document, 'question'), records, variants: describeVariants(document) };
  described.set(document, description);
  return description;
}

/** A text of the file's header in both languages; the file's id where it has none. */
function headerText(document: ScenarioDocument, field: string): Bilingual {
  const text = document.records['scenario']?.fields[field];
  return isBilingual(text) ? text : { en: document.id, ja: document.id };
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'en' in value && 'ja' in value && typeof value.en === 'string' && typeof value.ja === 'string';

const snapshot = (): Description => {
  const document = useDocument.getState().history?.document;
  return document ? describe(document) : nothing;
};

export const useDescription = (): Description => useSyncExternalStore(useDocument.subscribe, snapshot);
